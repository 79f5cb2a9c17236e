using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.WhatIf;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.WhatIf;

/// <summary>SC-17: the search is bounded in counted steps, and says so when that, or a condition too many, keeps it from trying everything.</summary>
public class LiftWorkTests
{
    private static readonly AccountEvidence Unmeasured = new(Given.Account, Given.History(), []);

    [Theory]
    [InlineData(8, 5, 20)]
    [InlineData(4, 10, 20)]
    [InlineData(2, 12, 12)]
    public void Find_LargeViewOfEqualWeightsWithoutReadings_FindsTheSmallestInFewSteps(int groups, int measures, int smallest)
    {
        var view = Large(groups, measures, _ => 1);

        var lift = new LiftFinder(Given.Scorecard(view), Given.AsOf).Find(new LiftTarget(view, null), Unmeasured, others: 0);

        (lift.Plan!.Changes.Length, lift.Doubt).ShouldBe((smallest, null));
        lift.Steps.ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void Find_MoreWaysThanTheWorkAllowed_GivesAVerifiedSetThatMayNotBeTheSmallestAndAlwaysTheSame()
    {
        var view = Large(2, 12, i => 1 + (i * 0.137 % 1));
        var (scorecard, target) = (Given.Scorecard(view), new LiftTarget(view, null));
        var finder = new LiftFinder(scorecard, Given.AsOf) { MostSteps = 50_000 };

        var lift = finder.Find(target, Unmeasured, others: 2);

        lift.Doubt.ShouldBe("there are too many ways to try them all (stopped after 50,000 steps): this set does it, but a smaller one may exist");
        string[] keys = [.. lift.Plan!.Changes.Select(c => c.Now.Measure.Key)];
        BandOf(scorecard, keys).ShouldBe(Band.Green);
        keys.ShouldAllBe(left => BandOf(scorecard, keys.Except(new[] { left })) != Band.Green);
        finder.Find(target, Unmeasured, others: 2).Plan!.Changes.Select(c => c.Now.Measure.Key).ShouldBe(keys);
        lift.Others.ShouldBeEmpty();
    }

    [Fact]
    public void Find_Cancelled_Stops()
    {
        var view = Large(2, 12, i => 1 + (i * 0.137 % 1));

        Should.Throw<OperationCanceledException>(() =>
            new LiftFinder(Given.Scorecard(view), Given.AsOf).Find(new LiftTarget(view, null), Unmeasured, 0, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Find_MoreConditionsThanAreTried_NamesTheMeasuresThatWereLeftAsTheyAre()
    {
        string[] keys = [.. Enumerable.Range(0, 8).Select(i => $"m{i}")];
        var view = Given.View("v", Given.Group("g", [.. keys.Select(k => Given.Colour(k))])) with
        {
            Caps = [.. keys.Select(k => new CapRule(new Condition { Measure = k, Is = "grey" }, Band.Red, null, "grey"))],
        };
        var readings = keys.Select(k => Given.Reading(k, "red")).ToArray();
        var evidence = new AccountEvidence(Given.Account, Given.History(readings), []);

        var lift = new LiftFinder(Given.Scorecard(view), Given.AsOf).Find(new LiftTarget(view, null), evidence, others: 0);

        lift.Plan!.Changes.Select(c => c.Now.Measure.Key).ShouldBe(["m0", "m1", "m2", "m3", "m4", "m5"]);
        lift.Doubt.ShouldBe("too many conditions ask for measures to try them all, so these were left as they are: m6, m7; a smaller set that changes one of them may exist");
    }

    [Fact]
    public void Find_MoreConditionsThanAreTriedAndNoneDoes_DoesNotSayThatItIsOutOfReach()
    {
        string[] keys = [.. Enumerable.Range(0, 12).Select(i => $"m{i:00}")];
        var view = Given.View("v", Given.Group("g", [.. keys.Select(k => Given.Colour(k))])) with
        {
            Caps = [.. keys.Select(k => new CapRule(new Condition { Measure = k, Is = "red" }, Band.Red, null, "red"))],
        };
        var evidence = new AccountEvidence(Given.Account, Given.History([.. keys.Select(k => Given.Reading(k, "red"))]), []);

        var lift = new LiftFinder(Given.Scorecard(view), Given.AsOf).Find(new LiftTarget(view, null), evidence, others: 0);

        (lift.Plan, lift.OutOfReach).ShouldBe((null, null));
        lift.Doubt.ShouldEndWith("; no set was found, but there may be one that changes them");
    }

    /// <summary>SC-6: what is past cannot become better, what was reached stays so.</summary>
    [Theory]
    [InlineData(10, null, "m: 14 days or less")]
    [InlineData(20, null, null)]
    [InlineData(60, "5", null)]
    public void Find_Milestone_CanOnlyBeReachedFromTodayOn(int day, string? reached, string? change)
    {
        var milestone = new Measure { Key = "m", Name = "m", Kind = MeasureKind.DaysFromStart, Better = Direction.Lower, Cuts = new(14, 30) };
        var view = Given.View("v", Given.Group("g", milestone));
        var account = new Account { Key = "acme", Name = "Acme", Start = Given.Day.PlusDays(-day) };
        (string, Reading)[] readings = reached is null ? [] : [Given.Reading("m", reached)];

        var lift = new LiftFinder(Given.Scorecard(view), Given.AsOf).Find(new LiftTarget(view, null), new AccountEvidence(account, Given.History(readings), []), others: 0);

        lift.IsGreen.ShouldBe(reached is not null);
        (lift.Plan?.Changes.Select(c => $"{c.Now.Measure.Key}: {c.Target}").Single()).ShouldBe(change);
        lift.Falls.ShouldBeEmpty();
    }

    private static Band? BandOf(Scorecard scorecard, IEnumerable<string> green) =>
        new HealthEngine(scorecard, Given.AsOf).Score(Given.Account, Given.History([.. green.Select(k => Given.Reading(k, "green"))])).Views[0].Band;

    private static View Large(int groups, int measures, Func<int, double> weight) =>
        Given.View("v", [.. Enumerable.Range(0, groups).Select(g => Given.Group($"g{g}", [.. Enumerable.Range(0, measures).Select(m => Given.Colour($"g{g}.m{m:00}", weight((g * measures) + m)))]))]) with
        { MinimumCoverage = 0.5 };
}
