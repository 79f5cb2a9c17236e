using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>How an objective stands on a day, in the eight ways a client's review tells apart.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Day">The day its value is of.</param>
internal sealed record ObjectiveStanding(Objective Objective, LocalDate Day)
{
    /// <summary>When it lands if it goes on as it went so far.</summary>
    public Pace Pace { get; } = Pace.Of(Objective, Day);

    /// <summary>Met, on the way, behind and so on.</summary>
    public ObjectiveState State => Pace switch
    {
        _ when Objective.Start > Day => ObjectiveState.NotStarted,
        { State: PaceState.Unknown } => ObjectiveState.NotMeasured,
        { State: PaceState.NoDirection } => ObjectiveState.NoDirection,
        { State: PaceState.Met } => ObjectiveState.Met,
        { State: PaceState.Held } => ObjectiveState.Held,
        { IsOverdue: true } => ObjectiveState.NotMet,
        { State: PaceState.Moving, DaysLate: > 0 } or { State: PaceState.Standing } => ObjectiveState.Behind,
        _ => ObjectiveState.OnTheWay, // on its first day nothing can be said against it
    };
}
