using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Bot.CommandLine.Stats.Names;

/// <summary>Names by their matching key.</summary>
internal sealed class NameTally
{
    private readonly ImmutableArray<(string Key, ImmutableArray<string> Names)> _byKey;

    /// <summary>Counts these names; one that stands twice is two names.</summary>
    public NameTally(IReadOnlyList<string> names)
    {
        Names = names.Count;
        _byKey = [.. names.GroupBy(name => NameKey.Of(name).Text, StringComparer.Ordinal).Select(g => (g.Key, g.ToImmutableArray()))];
    }

    /// <summary>How many names there are.</summary>
    public int Names { get; }

    /// <summary>How many different keys they have.</summary>
    public int DistinctKeys => _byKey.Length;

    /// <summary>The keys of more than one name, with the names in the order of the file.</summary>
    public JsonObject Collisions => new(Shared.Select(k => KeyValuePair.Create<string, JsonNode?>(k.Key, Json.Texts(k.Names))));

    /// <summary>The names without a letter or digit: they have no key.</summary>
    public JsonArray EmptyKeys => Json.Texts(_byKey.Where(k => k.Key.Length == 0).SelectMany(k => k.Names));

    private IEnumerable<(string Key, ImmutableArray<string> Names)> Shared => _byKey.Where(k => k.Names.Length > 1 && k.Key.Length > 0);

    /// <summary>The same for people.</summary>
    public IEnumerable<string> Lines(string title)
    {
        var shared = Shared.ToList();
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: {Names:N0} names, {DistinctKeys:N0} distinct keys; {(shared.Count == 0 ? "every key is one name's" : $"{shared.Count:N0} {(shared.Count == 1 ? "key stands" : "keys stand")} for several, so the bot asks:")}");
        foreach (var (key, names) in shared)
            yield return $"  {key}: {string.Join("; ", names)}";
    }
}
