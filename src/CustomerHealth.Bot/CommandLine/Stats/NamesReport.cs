using System.CommandLine;
using System.Text.Json.Nodes;
using CustomerHealth.Bot.CommandLine.Stats.Names;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Sources.Tables;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary><c>stats names FILE</c>: how many names a file has, how many matching keys (CH-3), and which names share one.</summary>
internal sealed class NamesReport : IStatsReport
{
    // The first whose columns are all there; the plainest last.
    private static readonly INameFile[] Forms =
    [
        new BrandFile(),
        new EntityFile(),
        new ConstituentFile(),
        new LegalFormFile(),
        new AccountFile(),
    ];

    /// <inheritdoc />
    public string Name => "names";

    /// <inheritdoc />
    public string Summary => "How many names a file (or each file of a folder) has, how many matching keys, and which names share one.";

    /// <inheritdoc />
    public IReadOnlyList<Option> Options => [];

    /// <inheritdoc />
    public StatsOutput Read(string path, ParseResult parsed) =>
        Directory.Exists(path) ? ReadFolder(path)
        : File.Exists(path) ? ReadFile(path).Output
        : throw new BadInputException($"There is no file or folder '{path}'.");

    private static StatsOutput ReadFolder(string path)
    {
        string[] files = [.. Directory.GetFiles(path, "*.csv").Order(StringComparer.Ordinal)];
        if (files is [])
            throw new BadInputException($"The folder '{path}' has no file ending in .csv.");

        var json = new JsonObject
        {
            ["rule"] = NameKey.Rule,
            ["legal_tokens"] = Json.Texts(LegalForms.Tokens.Order(StringComparer.Ordinal)),
        };
        List<string> lines = [];
        foreach (var file in files)
        {
            var (section, output) = ReadFile(file);
            if (!json.TryAdd(section, output.Json))
                throw new BadInputException($"{file}: another file of the folder already gives '{section}'; keep one of them.");
            lines.AddRange(output.Lines);
        }

        return new(json, [.. lines]);
    }

    private static (string Section, StatsOutput Output) ReadFile(string path)
    {
        var table = TextTable.Read(path);
        FileMistakes.Check(table.Refused);
        var form = Array.Find(Forms, f => f.Columns.All(column => table.Header.Contains(column, StringComparer.Ordinal)))
            ?? throw new BadInputException($"{path}(1): the columns are {(table.Header.IsEmpty ? "none" : Listed(table.Header))}; a file of names has {string.Join("; or ", Forms.Select(f => Listed(f.Columns)))}.");
        return (form.Section ?? Path.GetFileNameWithoutExtension(path), form.Read(table, Path.GetFileName(path)));
    }

    private static string Listed(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"'{column}'"));
}
