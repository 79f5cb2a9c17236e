using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Documents;

/// <summary>All that an account's scorecard document is made of.</summary>
public sealed record AccountScorecardInput
{
    /// <summary>The views on the day.</summary>
    public required AccountHealth Health { get; init; }

    /// <summary>The past, by key of a view (<c>vendor-risk</c>) or of a group in its view (<c>vendor-outcomes/retention</c>).</summary>
    public IReadOnlyDictionary<string, ScoreTrack> Tracks { get; init; } = FrozenDictionary<string, ScoreTrack>.Empty;

    /// <summary>The name of the firm that prints the document.</summary>
    public required string Organisation { get; init; }

    /// <summary>Name of the account's owner; null when it has none.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Name of the account's pod; null when it has none.</summary>
    public string? PodName { get; init; }

    /// <summary>Names of the people who set a cap, by key; one who is not in it is shown by key.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The language of every word, number and date that is not the organisation's own. The facts behind the document do not depend on it.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The zone that days of readings are shown in: the organisation's.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>The input of an account whose weeks are known.</summary>
    /// <param name="trend">Today and the weeks before.</param>
    /// <param name="organisation">The name of the firm that prints the document.</param>
    public static AccountScorecardInput Of(AccountTrend trend, string organisation) => new()
    {
        Health = trend.Now,
        Organisation = organisation,
        Zone = trend.AsOf.Zone,
        Tracks = trend.Now.Views.SelectMany(v => Tracked(v.View, trend)).ToFrozenDictionary(StringComparer.Ordinal),
    };

    internal ScoreTrack TrackOf(View view) => Tracks.GetValueOrDefault(view.Key) ?? ScoreTrack.Empty;

    internal ScoreTrack TrackOf(View view, Group group) => Tracks.GetValueOrDefault($"{view.Key}/{group.Key}") ?? ScoreTrack.Empty;

    private static IEnumerable<KeyValuePair<string, ScoreTrack>> Tracked(View view, AccountTrend trend) =>
    [
        KeyValuePair.Create(view.Key, TrackOf(trend.ScoresOf(view.Key), trend.ChangeOf(view.Key), trend.BandsOf(view.Key))),
        .. view.Groups.Select(g => KeyValuePair.Create(
            $"{view.Key}/{g.Key}", TrackOf(trend.ScoresOf(view.Key, g.Key), trend.ChangeOf(view.Key, g.Key), trend.BandsOf(view.Key, g.Key)))),
    ];

    private static ScoreTrack TrackOf(ImmutableArray<double?> weeks, double? change, ImmutableArray<Band?> bands) =>
        new(weeks, change) { NotApplicable = [.. Enumerable.Range(0, bands.Length).Where(at => bands[at] == Band.NotApplicable)] };
}
