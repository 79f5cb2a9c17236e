using System.Collections.Immutable;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Scorecards.Json;

/// <summary>One group in <see cref="HealthJson"/>.</summary>
public sealed record GroupJson(
    string Group, double? Score, string Band, double Coverage, string? Owner, ImmutableArray<MeasureJson> Measures)
{
    internal static GroupJson Of(GroupResult result, AsOf asOf) => new(
        result.Group.Key,
        result.Score,
        BandWords.Code(result.Band),
        Math.Round(result.Coverage, 9),
        result.Group.Owner,
        [.. result.Measures.Select(m => MeasureJson.Of(m, asOf))]);
}
