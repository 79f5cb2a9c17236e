using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Overrides;

/// <summary>A person's judgement that holds a score down for a time (SC-10). Append-only: lifting one is an act of its own.</summary>
public sealed record Override
{
    /// <summary>Number in the store; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>Key of the account.</summary>
    public required string Account { get; init; }

    /// <summary>What it says.</summary>
    public required OverrideKind Kind { get; init; }

    /// <summary>Key of the view it holds down.</summary>
    public required string View { get; init; }

    /// <summary>Key of the group it holds down; null for the view as a whole.</summary>
    public string? Group { get; init; }

    /// <summary>The best band that is left: red or yellow.</summary>
    public required Band Cap { get; init; }

    /// <summary>Key of the person who set it.</summary>
    public required string Author { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was set.</summary>
    public required Instant SetAt { get; init; }

    /// <summary>The last day it holds.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>When it was lifted before its time; null when it was not.</summary>
    public Instant? LiftedAt { get; init; }

    /// <summary>Key of the person who lifted it; null when nobody did.</summary>
    public string? LiftedBy { get; init; }

    /// <summary>True when it was set, not lifted and not expired, as known then.</summary>
    public bool Holds(AsOf asOf) =>
        SetAt < asOf.Cutoff && SetAt < asOf.KnownBefore && (LiftedAt is null || LiftedAt >= asOf.Cutoff) && asOf.Day <= Until;
}
