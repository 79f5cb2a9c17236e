using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Reviews.Client;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reviews.Client;

public sealed class ClientWorkTests
{
    private static readonly DateInterval Quarter = new(new(2026, 7, 1), new(2026, 9, 30));
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];

    /// <summary>QB-8: what was missed, put off or is open is no work done, and its words stay inside.</summary>
    [Fact]
    public void Of_GoalsOfEveryState_KeepsTheDoneOnes()
    {
        var work = ClientWork.Of(
            [Goal("done", GoalState.Done), Goal("missed", GoalState.Missed), Goal("postponed", GoalState.Postponed), Goal("open", GoalState.Open)], Quarter, Zone);

        work.Items.Select(i => i.Text).ShouldBe(["done"]);
    }

    /// <summary>GC-5: what is written inside is shared only when somebody says so; how much was done is known without it.</summary>
    [Theory]
    [InlineData(true, "done")]
    [InlineData(false, null)]
    public void Shared_WithOrWithoutPermission_KeepsTheCountAndNotTheWords(bool isShared, string? text)
    {
        var work = ClientWork.Of([Goal("done", GoalState.Done)], Quarter, Zone).Shared(isShared);

        work.Items.ShouldHaveSingleItem().Text.ShouldBe(text);
        work.IsShared.ShouldBe(isShared);
    }

    [Theory]
    [InlineData("2026-06-30T20:59", 0)]
    [InlineData("2026-06-30T21:00", 1)] // midnight in Helsinki
    [InlineData("2026-09-30T20:59", 1)]
    [InlineData("2026-09-30T21:00", 0)]
    public void Of_DoneAt_CountsByTheDayInTheFirmsZone(string at, int expected)
    {
        var done = NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(at).Value;

        ClientWork.Of([Goal("x", GoalState.Done) with { DoneAt = done }], Quarter, Zone).Items.Length.ShouldBe(expected);
    }

    /// <summary>RP-4: a quarter whose first weeks are not on record is said to be so.</summary>
    [Fact]
    public void Of_FirstWeekAfterTheQuartersStart_SaysSinceWhenWorkIsOnRecord()
    {
        ClientWork.Of([Goal("x", GoalState.Done)], Quarter, Zone).OnRecordFrom.ShouldBe(new LocalDate(2026, 8, 3));
        ClientWork.Of([Goal("x", GoalState.Done), Goal("y", GoalState.Missed) with { Week = new(2026, 6, 29) }], Quarter, Zone).OnRecordFrom.ShouldBeNull();
    }

    private static WeeklyGoal Goal(string text, GoalState state) => new() { Account = "acme", Owner = "mara", Week = new(2026, 8, 3), Text = text, State = state };
}
