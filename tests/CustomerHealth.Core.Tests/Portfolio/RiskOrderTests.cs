using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Portfolio;

/// <summary>SC-13: the accounts worth working on today, in an order without a merged score (SC-1).</summary>
public class RiskOrderTests
{
    private static readonly Scorecard Card = Given.Scorecard(
        Given.View("vendor-outcomes", Given.Group("retention", Given.Colour("r")), Given.Group("advocacy", Given.Colour("a"))) with { Combine = Combine.None },
        Given.View("vendor-risk", Given.Group("support", Given.Colour("s"))),
        Given.View("client-outcomes", Given.Group("value", Given.Colour("v"))));

    [Fact]
    public void Of_EveryTier_StandsInTheOrderOfUrgency()
    {
        var entries = Order(
            Stands("calm", risk: (90, 90)), Stands("blind", risk: (90, null)), Stands("old-red", risk: (30, 30)), Stands("fallen", risk: (74, 60)),
            Stands("renewing", risk: (30, 30), renewsIn: 80), Stands("new-red", risk: (60, 40)), Stands("conflict", retention: 0, advocacy: 100), Stands("green-fall", risk: (100, 80)));

        entries.Select(e => (e.Standing.Account.Key, e.Tier)).ShouldBe(
        [
            ("conflict", RiskTier.Conflict), ("new-red", RiskTier.NewRed), ("renewing", RiskTier.RenewingRed),
            ("fallen", RiskTier.Fall), ("old-red", RiskTier.StandingRed), ("blind", RiskTier.WentBlind),
        ]);
        entries[0].Focus.Name.ShouldBe("retention");
        entries[0].Conflict!.Name.ShouldBe("advocate about to churn");
    }

    [Fact]
    public void Of_OneTier_TakesTheNearestRenewalThenMoreRedsThenRevenue()
    {
        var entries = Order(
            Stands("poor", risk: (60, 40), mrr: 10), Stands("rich", risk: (60, 40), mrr: 900), Stands("two", risk: (60, 40), value: 0),
            Stands("late", risk: (60, 40), renewsIn: 60), Stands("soon", risk: (60, 40), renewsIn: 5), Stands("past", risk: (60, 40), renewsIn: -3));

        entries.Select(e => e.Standing.Account.Key).ShouldBe(["soon", "late", "two", "rich", "poor", "past"]);
    }

    private static ImmutableArray<RiskEntry> Order(params Standing[] standings) => RiskOrder.Of(standings, Card, Given.Day);

    private static Standing Stands(
        string key, (double? Then, double? Now)? risk = null, double retention = 100, double advocacy = 100, int? renewsIn = null, decimal? mrr = null, double value = 100)
    {
        var (then, now) = risk ?? (90, 90);
        var account = new Account { Key = key, Name = key, Mrr = mrr, Renewal = renewsIn is { } days ? Given.Day.PlusDays(days) : null };
        return new Standing(account, [Week(then, value), null, null, null, Week(now, value)]);

        ScoreSnapshot Week(double? score, double other) => new(key, Given.Day, "test",
        [
            new("vendor-outcomes", null, null, 1, [Group("retention", retention), Group("advocacy", advocacy)]),
            new("vendor-risk", score, BandOf(score), 1, []),
            new("client-outcomes", other, BandOf(other), 1, []),
        ]);
    }

    private static GroupSnapshot Group(string key, double score) => new(key, score, BandOf(score), 1, []);

    private static Band BandOf(double? score) => score is { } s ? Card.Views[1].BandOf(s) : Band.Unknown;
}
