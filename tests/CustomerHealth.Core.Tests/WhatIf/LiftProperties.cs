using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.WhatIf;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.WhatIf;

/// <summary>SC-17: the set is the smallest there is, and the first of those in the order told, proved against a search of everything; the seeds are fixed.</summary>
public class LiftProperties
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 600)];

    [Theory, MemberData(nameof(Seeds))]
    public void Find_AnySmallScorecard_SC17_IsTheSetThatExhaustiveSearchPutsFirst(int seed)
    {
        var any = new AnyCase(seed);
        var finder = new LiftFinder(any.Scorecard, Given.AsOf);

        foreach (var target in finder.NotGreen(any.Evidence))
        {
            var lift = finder.Find(target, any.Evidence, others: 2);
            var freed = any.Evidence with { Overrides = any.Evidence.Overrides.RemoveRange(lift.Holds) };

            Set(lift.Plan).ShouldBe(new Exhaustive(any.Scorecard, target, freed).Best());
            lift.Doubt.ShouldBeNull();
            (lift.Plan is null).ShouldBe(lift.OutOfReach is not null);
            foreach (var plan in lift.Others)
                plan.Changes.Length.ShouldBe(lift.Plan!.Changes.Length);
            List<string> sets = [.. lift.Others.Select(Keys), .. lift.Plan is null ? [] : new[] { Keys(lift.Plan) }];
            sets.ShouldBeUnique();
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Find_AnySmallScorecard_NamesNoMeasureThatDoesNotApplyAndEndsGreen(int seed)
    {
        var any = new AnyCase(seed);
        var finder = new LiftFinder(any.Scorecard, Given.AsOf);

        foreach (var plan in finder.NotGreen(any.Evidence).Select(t => finder.Find(t, any.Evidence, 0).Plan).OfType<LiftPlan>())
        {
            plan.After.Band.ShouldBe(Band.Green);
            plan.Changes.ShouldAllBe(c => c.To == Band.Green || c.To == Band.Yellow);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Find_NoWorkLeft_SaysThatTheSetMayNotBeTheSmallestAndItIsGreenAllTheSame(int seed)
    {
        var any = new AnyCase(seed);
        var finder = new LiftFinder(any.Scorecard, Given.AsOf) { MostSteps = 0 };

        foreach (var lift in finder.NotGreen(any.Evidence).Select(t => finder.Find(t, any.Evidence, 2)).Where(l => l.Plan is not null))
        {
            lift.Doubt.ShouldNotBeNull();
            lift.Plan!.After.Band.ShouldBe(Band.Green);
            lift.Others.ShouldBeEmpty();
        }
    }

    private static string? Set(LiftPlan? plan) =>
        plan is null ? null : string.Join(' ', plan.Changes.Select(c => $"{c.Now.Measure.Key}={BandWords.Code(c.To)}"));

    private static string Keys(LiftPlan plan) => string.Join(' ', plan.Changes.Select(c => c.Now.Measure.Key));
}
