using System.Collections.Immutable;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Scorecards.Json;

/// <summary>The health of one account as <c>GET .../health</c> and <c>chat --json</c> print it (contract section 3).</summary>
public sealed record HealthJson
{
    /// <summary>Key of the account.</summary>
    public required string Account { get; init; }

    /// <summary>The day, ISO.</summary>
    public required string AsOf { get; init; }

    /// <summary>Version of the scorecard.</summary>
    public required string ScorecardVersion { get; init; }

    /// <summary>Every enabled view.</summary>
    public required ImmutableArray<ViewJson> Views { get; init; }

    /// <summary>The shape of a result.</summary>
    /// <param name="health">The result.</param>
    /// <param name="trends">Change in four weeks by view key; a view that is not in it has no trend.</param>
    /// <param name="asOf">The day, with the zone that instants are shown in.</param>
    public static HealthJson Of(AccountHealth health, IReadOnlyDictionary<string, double> trends, AsOf asOf) => new()
    {
        Account = health.Account.Key,
        AsOf = asOf.Day.ToString("uuuu-MM-dd", null),
        ScorecardVersion = health.ScorecardVersion,
        Views = [.. health.Views.Select(v => ViewJson.Of(v, trends.TryGetValue(v.View.Key, out var t) ? t : null, asOf))],
    };
}
