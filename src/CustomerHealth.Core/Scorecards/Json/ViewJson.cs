using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Scorecards.Json;

/// <summary>One view in <see cref="HealthJson"/>; score and band are null for a view whose groups are not combined.</summary>
public sealed record ViewJson(
    string View, double? Score, string? Band, double Coverage, double? Trend, int NotApplicable, ImmutableArray<GroupJson> Groups)
{
    /// <summary>What holds the score down; left out when nothing does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CapJson? Cap { get; init; }

    internal static ViewJson Of(ViewResult result, double? trend, AsOf asOf) => new(
        result.View.Key,
        result.Score,
        result.Band is { } band ? BandWords.Code(band) : null,
        Math.Round(result.Coverage, 9),
        trend is { } t ? Math.Round(t, 9) : null,
        result.NotApplicable,
        [.. result.Groups.Select(g => GroupJson.Of(g, asOf))])
    {
        Cap = CapJson.Of(result.Cap),
    };
}
