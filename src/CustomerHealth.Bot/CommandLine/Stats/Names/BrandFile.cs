using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Sources.Tables;

namespace CustomerHealth.Bot.CommandLine.Stats.Names;

/// <summary>Brands and their aliases: a brand without alias is one row, one with several as many rows, one after the other.</summary>
internal sealed class BrandFile : INameFile
{
    /// <inheritdoc />
    public string Section => "brands";

    /// <inheritdoc />
    public IReadOnlyList<string> Columns { get; } = ["title", "alias_kind", "alias"];

    /// <inheritdoc />
    public StatsOutput Read(TextTable table, string title)
    {
        var rows = table.Column("title").Zip(table.Column("alias_kind"), table.Column("alias")).ToList();
        var titles = Titles(rows);
        var foreign = titles.Where(name => !Ascii.IsValid(name)).ToList();
        var aliases = rows.Where(row => row.Third.Length > 0).ToList();
        var tally = new NameTally(titles);
        var json = new JsonObject
        {
            ["titles"] = tally.Names,
            ["non_ascii_titles"] = foreign.Count,
            ["distinct_keys"] = tally.DistinctKeys,
            ["empty_keys"] = tally.EmptyKeys,
            ["collisions"] = tally.Collisions,
            ["aliases"] = aliases.Count,
            ["aliases_by_kind"] = Json.Object(aliases.GroupBy(row => row.Second.Split(':')[0], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, g.Count()))),
            ["aliases_found_by_key_alone"] = aliases.Count(row => NameKey.Of(row.First).Text == NameKey.Of(row.Third).Text),
            ["keys_of_non_ascii_titles"] = Json.Object(foreign.Distinct(StringComparer.Ordinal).Select(name => KeyValuePair.Create(name, NameKey.Of(name).Text))),
        };
        return new(json, [.. tally.Lines(title), $"  {aliases.Count} aliases, {json["aliases_found_by_key_alone"]} of them with the key of their title"]);
    }

    // Two brands may share a title: only a second alias continues the row before.
    private static List<string> Titles(List<(string First, string Second, string Third)> rows) =>
        [.. rows.Where((row, i) => i == 0 || row.First != rows[i - 1].First || row.Third.Length == 0 || rows[i - 1].Third.Length == 0).Select(row => row.First)];
}
