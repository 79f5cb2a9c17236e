using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Validity.Replay;

/// <summary>How well the scores that would have been shown on past days foretold who would leave.</summary>
public sealed record ReplayResult
{
    /// <summary>What was asked for.</summary>
    public required ReplayPlan Plan { get; init; }

    /// <summary>Version of the scorecard that was replayed: today's.</summary>
    public required string ScorecardVersion { get; init; }

    /// <summary>The days looked from.</summary>
    public required ImmutableArray<LocalDate> Dates { get; init; }

    /// <summary>Accounts times dates.</summary>
    public required int Rows { get; init; }

    /// <summary>Accounts among them.</summary>
    public required int Accounts { get; init; }

    /// <summary>Accounts that left within the horizon of one of the dates; each counts once.</summary>
    public required int Events { get; init; }

    /// <summary>Every view, group and measure with its numbers.</summary>
    public required ImmutableArray<(ReplaySubject Subject, ScoreValidity Validity)> Scores { get; init; }

    /// <summary>What a reader should know beside the numbers, a sentence each.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>One for each view; of a view whose groups are not combined, one for each group.</summary>
    public IEnumerable<ValidityVerdict> Verdicts => Scores.Where(s => s.Subject.IsJudged).Select(s => ValidityVerdict.Of(s.Subject.Name, s.Validity));
}
