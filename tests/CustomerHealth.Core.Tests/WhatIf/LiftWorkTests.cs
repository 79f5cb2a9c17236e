using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.WhatIf;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.WhatIf;

/// <summary>SC-17: the search is bounded in counted steps, and says so when that, or a switch too many, keeps it from trying everything.</summary>
public class LiftWorkTests
{
    [Theory]
    [InlineData(8, 5)]
    [InlineData(4, 10)]
    [InlineData(2, 12)]
    public void Find_NoReadingsInALargeView_EndsWithinTheWorkAllowed(int groups, int measures)
    {
        foreach (var weights in new Func<int, double>[] { _ => 1, i => 1 + (i * 0.137 % 1) })
        {
            var view = Large(groups, measures, weights);
            var finder = new LiftFinder(Given.Scorecard(view), Given.AsOf);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var lift = finder.Find(new LiftTarget(view, null), Empty, others: 2);
            Console.WriteLine($"{groups}x{measures}: {lift.Steps:#,0} steps {watch.ElapsedMilliseconds} ms {lift.Plan?.Changes.Length} {lift.Doubt} others {lift.Others.Length}");
        }
    }

    private static AccountEvidence Empty => new(Given.Account, Given.History(), []);

    private static View Large(int groups, int measures, Func<int, double> weights) => Given.View("v", [.. Enumerable.Range(0, groups).Select(g => Given.Group($"g{g}", [.. Enumerable.Range(0, measures).Select(m => Given.Colour($"g{g}.m{m}", weights((g * measures) + m)))]))]) with { MinimumCoverage = 0.5 };
}
