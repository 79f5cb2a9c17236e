using System.Collections.Immutable;
using System.Text.Json;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Storage.Doubts;

/// <summary>A row of <c>score_doubt</c>.</summary>
internal sealed class DoubtRow
{
    public string Account { get; set; } = "";

    public long At { get; set; }

    public string Author { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Scorecard { get; set; } = "";

    public string Bands { get; set; } = "";

    /// <summary>The bands as JSON text: <c>{"vendor-outcomes/retention":"Red"}</c>.</summary>
    public static string Text(ImmutableSortedDictionary<string, Band> bands) =>
        JsonSerializer.Serialize(bands.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal));

    public DoubtRecord ToDoubt() => new()
    {
        Account = Account,
        At = Instant.FromUnixTimeMilliseconds(At),
        Author = Author,
        Reason = Reason,
        Scorecard = Scorecard,
        Bands = JsonSerializer.Deserialize<Dictionary<string, string>>(Bands)!
            .ToImmutableSortedDictionary(pair => pair.Key, pair => Enum.Parse<Band>(pair.Value), StringComparer.Ordinal),
    };
}
