using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Scorecards.Json;

/// <summary>One group in <see cref="HealthJson"/>.</summary>
public sealed record GroupJson(
    string Group, double? Score, string Band, double Coverage, string? Owner, ImmutableArray<MeasureJson> Measures)
{
    /// <summary>What holds the score down; left out when nothing does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CapJson? Cap { get; init; }

    internal static GroupJson Of(GroupResult result, AsOf asOf) => new(
        result.Group.Key,
        result.Score,
        BandWords.Code(result.Band),
        Math.Round(result.Coverage, 9),
        result.Group.Owner,
        [.. result.Measures.Select(m => MeasureJson.Of(m, asOf))])
    {
        Cap = CapJson.Of(result.Cap),
    };
}
