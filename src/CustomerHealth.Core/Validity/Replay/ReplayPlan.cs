using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Validity.Replay;

/// <summary>Which past days to look from, and how far ahead.</summary>
public sealed record ReplayPlan
{
    /// <summary>How far ahead to look when nobody says.</summary>
    public const int DefaultHorizon = 90;

    /// <summary>The longest horizon.</summary>
    public const int LongestHorizon = 3_650;

    /// <summary>The most dates.</summary>
    public const int MostDates = 120;

    private const int DefaultDates = 12;

    /// <summary>Key of the one view to look at; null for all.</summary>
    public string? View { get; init; }

    /// <summary>Days after the date within which an account must have left to count; 1 to <see cref="LongestHorizon"/>.</summary>
    public int Horizon { get; init; } = DefaultHorizon;

    /// <summary>First date; null: eleven months before the last.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last date; null: the last whose horizon is over.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The last date whose horizon is over: all its days lie before today.</summary>
    public LocalDate LastOver(LocalDate today) => today.PlusDays(-Horizon - 1);

    /// <summary>A date a month, from the first on; those whose horizon is not over are left out.</summary>
    /// <param name="today">The day the replay runs on.</param>
    /// <returns>The dates to look from, and how many were left out.</returns>
    public (ImmutableArray<LocalDate> Dates, int LeftOut) Dates(LocalDate today)
    {
        var last = To ?? LastOver(today);
        var all = From is { } from
            ? Enumerable.Range(0, MostDates).Select(month => from.PlusMonths(month)).TakeWhile(day => day <= last)
            : Enumerable.Range(0, DefaultDates).Select(month => last.PlusMonths(month - DefaultDates + 1));
        var dates = all.ToImmutableArray();
        return (dates.RemoveAll(day => day > LastOver(today)), dates.Count(day => day > LastOver(today)));
    }

    /// <summary>What is wrong with it, in a sentence; null when nothing is.</summary>
    /// <param name="today">The day the replay runs on.</param>
    public string? Mistake(LocalDate today)
    {
        var last = To ?? LastOver(today);
        if (Horizon is < 1 or > LongestHorizon)
            return FormattableString.Invariant($"The horizon is {Horizon} days; it must be 1 to {LongestHorizon:N0}.");
        if (From > last)
            return FormattableString.Invariant($"The first date, {From:uuuu-MM-dd}, lies after the last, {last:uuuu-MM-dd}{(To is null ? $", whose {Horizon} days are just over" : "")}.");
        if (From is { } from && from.PlusMonths(MostDates) <= last)
            return FormattableString.Invariant($"From {from:uuuu-MM-dd} to {last:uuuu-MM-dd} there are over {MostDates} months; at most {MostDates} dates are replayed.");
        return Dates(today).Dates.IsEmpty
            ? FormattableString.Invariant($"None of the dates lies {Horizon + 1} days back, so that what came of it is not known yet; take an earlier one than {LastOver(today).PlusDays(1):uuuu-MM-dd}, or a shorter horizon.")
            : null;
    }
}
