using System.Collections.Immutable;
using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>A quarter of a firm, and how far it is looked at.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Days">Its days.</param>
/// <param name="AsOf">The last day that counts: its last, or an earlier one while it runs.</param>
public sealed record QuarterSpan(Quarter Quarter, DateInterval Days, LocalDate AsOf)
{
    private const int Week = 7;

    /// <summary>What became known at or after it does not count on the last day; null for the end of that day.</summary>
    public Instant? KnownBefore { get; init; }

    /// <summary>The day on which objectives and weekly goals are read, which the store keeps only as they are; <see cref="AsOf"/> unless told otherwise.</summary>
    public LocalDate Today { get; init; } = AsOf;

    /// <summary>The last day on which weekly goals are looked at: the weeks that a whole quarter ends in count to their own end.</summary>
    public LocalDate GoalsUpTo => IsRunning ? AsOf : IsoWeek.MondayOf(AsOf).PlusDays(Week - 1);

    /// <summary>The day whose evening the quarter starts from.</summary>
    public LocalDate Before => Days.Start.PlusDays(-1);

    /// <summary>True while the quarter is not over.</summary>
    public bool IsRunning => AsOf < Days.End;

    /// <summary>The start, then week by week up to the last day; the first step is one to two weeks long.</summary>
    public ImmutableArray<LocalDate> Points =>
        [Before, .. Enumerable.Range(0, Days.Length).Select(back => AsOf.PlusDays(-Week * back)).TakeWhile(day => day >= Before.PlusDays(Week) || day == AsOf).Reverse()];

    /// <summary>True when a day is past: what is due on a day has all of it.</summary>
    public bool IsPast(LocalDate day) => day <= AsOf && day < Today;

    /// <summary>True for a day of the quarter that is not after <see cref="AsOf"/>.</summary>
    public bool Holds(LocalDate day) => day >= Days.Start && day <= AsOf;
}
