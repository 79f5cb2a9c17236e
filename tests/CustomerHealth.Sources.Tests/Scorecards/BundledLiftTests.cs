using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.WhatIf;
using CustomerHealth.Sources.Scorecards;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Scorecards;

/// <summary>SC-17 on the scorecard as delivered: an account of which nothing is known yet is answered in few steps, and exactly.</summary>
public class BundledLiftTests
{
    [Fact]
    public void Find_BundledViewsAndNoReadings_SC17_IsExactAndTakesFewSteps()
    {
        var scorecard = ScorecardFolder.Load(Repository.File("templates", "scorecards")).Scorecard!;
        var evidence = new AccountEvidence(new Account { Key = "acme", Name = "Acme", Start = new LocalDate(2026, 11, 10) }, AccountHistory.Of("acme", []), []);
        var finder = new LiftFinder(scorecard, new AsOf(new LocalDate(2026, 11, 16), DateTimeZone.Utc));

        var lifts = finder.NotGreen(evidence).Select(t => finder.Find(t, evidence, others: 2)).ToList();

        lifts.Count.ShouldBeGreaterThanOrEqualTo(scorecard.Views.Length);
        lifts.ShouldAllBe(l => l.Plan != null && l.Doubt == null);
        lifts.Sum(l => l.Steps).ShouldBeLessThan(500_000);
    }
}
