using System.Collections.Frozen;
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

    /// <summary>The zone that days of readings are shown in: the organisation's.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    internal ScoreTrack TrackOf(View view) => Tracks.GetValueOrDefault(view.Key) ?? ScoreTrack.Empty;

    internal ScoreTrack TrackOf(View view, Group group) => Tracks.GetValueOrDefault($"{view.Key}/{group.Key}") ?? ScoreTrack.Empty;
}
