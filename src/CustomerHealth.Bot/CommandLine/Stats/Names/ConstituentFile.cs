using System.Text.Json.Nodes;
using CustomerHealth.Sources.Tables;

namespace CustomerHealth.Bot.CommandLine.Stats.Names;

/// <summary>The companies of a share index.</summary>
internal sealed class ConstituentFile : INameFile
{
    /// <inheritdoc />
    public string Section => "sp500";

    /// <inheritdoc />
    public IReadOnlyList<string> Columns { get; } = ["Symbol", "Security"];

    /// <inheritdoc />
    public StatsOutput Read(TextTable table, string title)
    {
        var names = table.Column("Security");
        var tally = new NameTally(names);
        var json = new JsonObject
        {
            ["names"] = tally.Names,
            ["distinct_keys"] = tally.DistinctKeys,
            ["collisions"] = tally.Collisions,
            ["with_ampersand"] = names.Count(name => name.Contains('&', StringComparison.Ordinal)),
        };
        return new(json, [.. tally.Lines(title)]);
    }
}
