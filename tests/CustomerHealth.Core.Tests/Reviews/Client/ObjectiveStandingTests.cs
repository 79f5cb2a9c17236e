using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Reviews.Client;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reviews.Client;

public sealed class ObjectiveStandingTests
{
    private static readonly LocalDate Start = new(2026, 9, 1);

    [Theory]
    [InlineData(40, 66, 66.0, 30, ObjectiveState.Met)]
    [InlineData(48, 38, 34.0, 30, ObjectiveState.Met)] // lower is better
    [InlineData(48, 38, 50.0, 30, ObjectiveState.Behind)]
    [InlineData(40, 60, 50.0, 45, ObjectiveState.OnTheWay)] // half of the way in half of 90 days
    [InlineData(40, 60, 49.0, 45, ObjectiveState.Behind)]
    [InlineData(40, 60, 59.0, 91, ObjectiveState.NotMet)]
    [InlineData(40, 60, 59.0, 90, ObjectiveState.Behind)] // the due day is still its own, but too little of the way
    [InlineData(40, 60, null, 30, ObjectiveState.NotMeasured)]
    [InlineData(40, 60, 40.0, 0, ObjectiveState.OnTheWay)]
    [InlineData(40, 60, 40.0, -1, ObjectiveState.NotStarted)]
    [InlineData(40, 40, 40.0, 30, ObjectiveState.Held)]
    [InlineData(40, 40, 41.0, 91, ObjectiveState.NoDirection)]
    [InlineData(40, 40, null, 30, ObjectiveState.NotMeasured)]
    [InlineData(40, 40, 41.0, 30, ObjectiveState.NoDirection)] // nothing lies between baseline and target
    public void State_OfAnObjective_FollowsFromItsPace(double baseline, double target, double? current, int day, ObjectiveState expected)
    {
        var objective = Objective(baseline, target, current);

        var standing = new ObjectiveStanding(objective, Start.PlusDays(day));

        standing.State.ShouldBe(expected);
    }

    /// <summary>What has a value is never said to have none, and several of one state are spoken of together.</summary>
    [Fact]
    public void Of_StatesInTheSummary_AreWholeSentences()
    {
        var input = new ClientQbrInput
        {
            Organisation = "o", AccountKey = "acme", AccountName = "Acme", Quarter = new(2026, 3), Days = new(new(2026, 7, 1), new(2026, 9, 30)), AsOf = new(2026, 9, 30), Today = Start.PlusDays(29),
            Objectives = [Objective(10, 10, 12), Objective(10, 10, 10), Objective(40, 60, 41), Objective(40, 60, 42)],
        };

        ClientQbrSummary.Of(input).ShouldStartWith("Of the 4 objectives that ran in this quarter, 1 is held, 2 are behind their pace and 1 cannot be placed, for target and baseline are one.");
        ClientObjectiveRows.Rows(input.Agreed)[0].ShouldSatisfyAllConditions(row => row["word"].ShouldBe("Cannot be placed"), row => row["pace"].ShouldBe("target equals baseline"));
    }

    private static Objective Objective(double baseline, double target, double? current) => new()
    {
        Account = "acme", Key = "o", Metric = "m", Baseline = baseline, Target = target, Current = current, Start = Start, Due = Start.PlusDays(90),
    };
}
