using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Sources.Tables;

namespace CustomerHealth.Bot.Tests.Reference;

/// <summary>The real names of <c>tests/data/reference/names</c>, each as an account that is called so.</summary>
internal static class RealNames
{
    public static readonly ImmutableArray<string> Files = ["brands.csv", "gleif_entities_sample.csv", "gleif_legal_forms_v1.5.csv", "sp500_constituents.csv"];

    /// <summary>Unpacks all files into a folder of that folder.</summary>
    public static string Unpack(string folder)
    {
        var names = Directory.CreateDirectory(Path.Combine(folder, "names")).FullName;
        foreach (var file in Files)
            ReferenceFile.Unpack($"names/{file}", folder);
        return names;
    }

    /// <summary>Brands with their aliases, companies of the share index, and legal entities with their other names.</summary>
    public static ImmutableArray<AccountName> Accounts()
    {
        var folder = Directory.CreateTempSubdirectory("names-");
        try
        {
            var names = Unpack(folder.FullName);
            var brands = TextTable.Read(Path.Combine(names, "brands.csv"));
            var entities = TextTable.Read(Path.Combine(names, "gleif_entities_sample.csv"));
            var all = Brands(brands)
                .Concat(TextTable.Read(Path.Combine(names, "sp500_constituents.csv")).Column("Security").Select(name => (name, ImmutableArray<string>.Empty)))
                .Concat(entities.Column("legal_name").Zip(entities.Column("other_names")).Select(e => (e.First, e.Second.Split('|', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray())));
            return [.. all.Select((account, i) => new AccountName($"account#{i}", account.Item1, account.Item2))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Name, ImmutableArray<string> Aliases)> Brands(TextTable table)
    {
        var rows = table.Column("title").Zip(table.Column("alias")).ToList();
        for (int i = 0, end; i < rows.Count; i = end)
        {
            end = i + 1;
            while (end < rows.Count && rows[i].Second.Length > 0 && rows[end].First == rows[i].First && rows[end].Second.Length > 0)
                end++;
            yield return (rows[i].First, [.. rows[i..end].Select(row => row.Second).Where(alias => alias.Length > 0)]);
        }
    }
}
