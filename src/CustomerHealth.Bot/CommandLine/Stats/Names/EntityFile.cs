using System.Text.Json.Nodes;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Sources.Tables;

namespace CustomerHealth.Bot.CommandLine.Stats.Names;

/// <summary>Legal entities of GLEIF with their former, trading and transliterated names, parted by bars.</summary>
internal sealed class EntityFile : INameFile
{
    /// <inheritdoc />
    public string Section => "gleif_entities";

    /// <inheritdoc />
    public IReadOnlyList<string> Columns { get; } = ["lei", "legal_name", "other_names"];

    /// <inheritdoc />
    public StatsOutput Read(TextTable table, string title)
    {
        var names = table.Column("legal_name");
        var others = names.Zip(table.Column("other_names"))
            .SelectMany(row => row.Second.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(other => (Name: row.First, Other: other)))
            .ToList();
        var tally = new NameTally(names);
        var same = others.Count(pair => NameKey.Of(pair.Name).Text == NameKey.Of(pair.Other).Text);
        var json = new JsonObject
        {
            ["names"] = tally.Names,
            ["distinct_keys"] = tally.DistinctKeys,
            ["collisions"] = tally.Collisions,
            ["other_names"] = others.Count,
            ["other_names_with_the_same_key"] = same,
        };
        return new(json, [.. tally.Lines(title), $"  {others.Count} other names, {same} of them with the key of the legal name"]);
    }
}
