using NodaTime;

namespace CustomerHealth.Core.Observations;

/// <summary>One dated value of one measure for one account. Append-only: a correction is a new row.</summary>
public sealed record Observation
{
    /// <summary>The value that says "does not apply": it takes the measure out of the score (SC-8).</summary>
    public const string NotApplicable = "NA";

    /// <summary>Key of the account.</summary>
    public required string Account { get; init; }

    /// <summary>Key of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>When it was so.</summary>
    public required Instant At { get; init; }

    /// <summary>When we came to know it; never shown to a score as of an earlier day.</summary>
    public required Instant KnownAt { get; init; }

    /// <summary>The value as written: a number, yes or no, a choice, a colour, a date, or NA.</summary>
    public required string Value { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Source { get; init; }

    /// <summary>Given by the sender, else null: then the store takes <see cref="ObservationId"/>.</summary>
    public string? Id { get; init; }
}
