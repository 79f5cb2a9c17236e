using System.Text.Json.Nodes;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Sources.Tables;

namespace CustomerHealth.Bot.CommandLine.Stats.Names;

/// <summary>Any file with a column <c>name</c>, such as the accounts that are imported; a column <c>aliases</c> parts them by semicolons.</summary>
internal sealed class AccountFile : INameFile
{
    /// <inheritdoc />
    public string? Section => null;

    /// <inheritdoc />
    public IReadOnlyList<string> Columns { get; } = ["name"];

    /// <inheritdoc />
    public StatsOutput Read(TextTable table, string title)
    {
        var names = table.Column("name");
        var aliases = names.Zip(table.Column("aliases"))
            .SelectMany(row => row.Second.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(alias => (Name: row.First, Alias: alias)))
            .ToList();
        var tally = new NameTally(names);
        var json = new JsonObject
        {
            ["names"] = tally.Names,
            ["distinct_keys"] = tally.DistinctKeys,
            ["empty_keys"] = tally.EmptyKeys,
            ["collisions"] = tally.Collisions,
            ["aliases"] = aliases.Count,
            ["aliases_found_by_key_alone"] = aliases.Count(pair => NameKey.Of(pair.Name).Text == NameKey.Of(pair.Alias).Text),
        };
        return new(json, [.. tally.Lines(title)]);
    }
}
