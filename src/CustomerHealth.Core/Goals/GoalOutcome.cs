using NodaTime;

namespace CustomerHealth.Core.Goals;

/// <summary>What became of a weekly goal, as every document tells it: the week closes on Sunday night (GC-7).</summary>
public static class GoalOutcome
{
    private const int Days = 7;

    /// <summary>
    /// What a goal had come to by the end of a day. Of a week that is over none is open: what was not done by its end, or was done after it, is missed.
    /// Of a week that runs none is missed yet.
    /// </summary>
    /// <param name="goal">The goal, as it is on record.</param>
    /// <param name="day">The last day that is looked at.</param>
    /// <param name="today">Today: a week whose Sunday it is still runs.</param>
    /// <param name="zone">Whose week it is (GC-3).</param>
    public static GoalState Of(WeeklyGoal goal, LocalDate day, LocalDate today, DateTimeZone zone)
    {
        var sunday = goal.Week.PlusDays(Days - 1);
        var notDone = day >= sunday && today > sunday ? GoalState.Missed : GoalState.Open;
        var seenUpTo = zone.AtStartOfDay(LocalDate.Min(day, sunday).PlusDays(1)).ToInstant();
        return goal.State switch
        {
            GoalState.Open => notDone,
            GoalState.Missed => day >= sunday ? GoalState.Missed : GoalState.Open,
            GoalState.Done => goal.DoneAt >= seenUpTo ? notDone : GoalState.Done,
            GoalState.Postponed => GoalState.Postponed,
        };
    }
}
