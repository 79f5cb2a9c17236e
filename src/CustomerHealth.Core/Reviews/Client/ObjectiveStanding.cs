using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>How an objective stands on a day, and when it lands if it goes on as it went so far: a straight line from its start.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Day">The day its value is of.</param>
public sealed record ObjectiveStanding(Objective Objective, LocalDate Day)
{
    // Further out a straight line says nothing.
    private const double MostDaysAhead = 3650;

    /// <summary>How much of the way from baseline to target is gone: 1 is the target, below 0 is worse than the start; null when nobody has said.</summary>
    public double? Progress => Objective.Current switch
    {
        null => null,
        { } current when Objective.Target == Objective.Baseline => current == Objective.Target ? 1 : 0,
        { } current => (current - Objective.Baseline) / (Objective.Target - Objective.Baseline),
    };

    /// <summary>How much of its time is gone, 0 to 1.</summary>
    public double TimeGone => Length <= 0 ? 1 : Math.Clamp((double)Elapsed / Length, 0, 1);

    /// <summary>The day it is met at its pace; null when it is met, over, not measured, not yet a day old, or does not move towards its target.</summary>
    public LocalDate? Lands => State is ObjectiveState.OnTheWay or ObjectiveState.Behind && Elapsed > 0 && Progress is > 0 and { } progress && Elapsed / progress <= MostDaysAhead
        ? Objective.Start.PlusDays((int)Math.Ceiling(Elapsed / progress))
        : null;

    /// <summary>Met, on the way, behind and so on.</summary>
    public ObjectiveState State => (Objective, Progress) switch
    {
        ({ Start: var start }, _) when start > Day => ObjectiveState.NotStarted,
        (_, null) => ObjectiveState.NotMeasured,
        (_, >= 1) => ObjectiveState.Met,
        ({ Due: var due }, _) when due < Day => ObjectiveState.NotMet,
        ({ } objective, { } progress) => IsInTime(objective, progress) ? ObjectiveState.OnTheWay : ObjectiveState.Behind,
    };

    private int Elapsed => Period.DaysBetween(Objective.Start, Day);

    private int Length => Period.DaysBetween(Objective.Start, Objective.Due);

    // On its first day nothing can be said against it.
    private bool IsInTime(Objective objective, double progress) =>
        Elapsed == 0 || (progress > 0 && Math.Ceiling(Elapsed / progress) <= Period.DaysBetween(objective.Start, objective.Due));
}
