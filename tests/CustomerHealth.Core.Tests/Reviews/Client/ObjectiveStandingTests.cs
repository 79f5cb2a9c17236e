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
    [InlineData(40, 40, 40.0, 30, ObjectiveState.Met)]
    [InlineData(40, 40, 41.0, 30, ObjectiveState.NotMeasured)] // nothing lies between baseline and target
    public void State_OfAnObjective_FollowsFromItsPace(double baseline, double target, double? current, int day, ObjectiveState expected)
    {
        var objective = Objective(baseline, target, current);

        var standing = new ObjectiveStanding(objective, Start.PlusDays(day));

        standing.State.ShouldBe(expected);
    }

    private static Objective Objective(double baseline, double target, double? current) => new()
    {
        Account = "acme", Key = "o", Metric = "m", Baseline = baseline, Target = target, Current = current, Start = Start, Due = Start.PlusDays(90),
    };
}
