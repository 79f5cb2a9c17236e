using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Core.Tests.Goals;

/// <summary>GC-7: the week closes on Sunday night; one truth of a goal for every document.</summary>
public sealed class GoalOutcomeTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];
    private static readonly LocalDate Monday = new(2026, 9, 21);
    private static readonly LocalDate Sunday = new(2026, 9, 27);

    [Theory]
    [InlineData(GoalState.Open, 27, 28, GoalState.Missed)]
    [InlineData(GoalState.Open, 27, 27, GoalState.Open)]
    [InlineData(GoalState.Open, 24, 28, GoalState.Open)]
    [InlineData(GoalState.Open, 30, 30, GoalState.Missed)]
    [InlineData(GoalState.Missed, 27, 28, GoalState.Missed)]
    [InlineData(GoalState.Missed, 24, 28, GoalState.Open)]
    [InlineData(GoalState.Postponed, 24, 24, GoalState.Postponed)]
    [InlineData(GoalState.Done, 27, 28, GoalState.Done)]
    public void Of_AGoalWithoutATime_GC7_GoesByTheWeek(GoalState state, int day, int today, GoalState expected) =>
        Of(state, null, day, today).ShouldBe(expected);

    /// <summary>Minutes after Sunday 24:00 in Helsinki; negative for before.</summary>
    [Theory]
    [InlineData(-1, 27, 28, GoalState.Done)]
    [InlineData(0, 27, 28, GoalState.Missed)]
    [InlineData(2880, 30, 30, GoalState.Missed)]
    [InlineData(-1440, 25, 28, GoalState.Open)]
    [InlineData(-5000, 25, 28, GoalState.Done)]
    public void Of_DoneAt_GC7_CountsUntilTheEndOfItsWeek(int minutes, int day, int today, GoalState expected) =>
        Of(GoalState.Done, Zone.AtStartOfDay(Sunday.PlusDays(1)).ToInstant() + Duration.FromMinutes(minutes), day, today).ShouldBe(expected);

    private static GoalState Of(GoalState state, Instant? doneAt, int day, int today) => GoalOutcome.Of(
        new WeeklyGoal { Account = "acme", Owner = "mara", Week = Monday, Text = "Do it", State = state, DoneAt = doneAt }, new(2026, 9, day), new(2026, 9, today), Zone);
}
