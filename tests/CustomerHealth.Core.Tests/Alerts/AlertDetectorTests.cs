using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Alerts;

/// <summary>SC-14: alerts on entering a worse band or a fall of more than 10 points in 14 days; 3 points of hysteresis, 7 days of cool-down.</summary>
public class AlertDetectorTests
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly AlertDetector Detector = new(Given.View("v", Given.Group("g", Given.Colour("m"))), AlertSettings.Default);

    [Fact]
    public void Replay_EntersYellow_TellsOnceWithBothScores()
    {
        var alert = Replay(80, 74, 74, 74).ShouldHaveSingleItem();

        (alert.Kind, alert.Day, alert.Since, alert.From, alert.To, alert.FromBand, alert.ToBand)
            .ShouldBe((AlertKind.EnteredWorseBand, First.PlusDays(1), First, 80, 74, Band.Green, Band.Yellow));
    }

    [Fact]
    public void Replay_BackByLessThanTheHysteresis_IsNotToldAgain() => Days(Replay([80, 74, .. Same(77.9, 20), 74])).ShouldBe([1]);

    [Fact]
    public void Replay_BackByTheHysteresis_IsToldAgain() => Days(Replay([80, 74, .. Same(78, 20), 74])).ShouldBe([1, 22]);

    [Fact]
    public void Replay_BackAndDownWithinTheCoolDown_IsNotToldAgain() => Days(Replay(80, 74, 80, 80, 80, 80, 80, 74)).ShouldBe([1]);

    [Fact]
    public void Replay_RedAFewDaysAfterYellow_IsToldToo() => Replay(80, 74, 74, 49).Select(a => a.ToBand).ShouldBe([Band.Yellow, Band.Red]);

    [Fact]
    public void Replay_FallWithinABand_IsToldAboveTenPointsOnly()
    {
        Replay(100, 90).ShouldBeEmpty();
        Replay(100, 89.9).ShouldHaveSingleItem().Kind.ShouldBe(AlertKind.Fell);
    }

    [Fact]
    public void Replay_SlowFall_CountsFourteenDaysOnly()
    {
        Replay([.. Enumerable.Range(0, 25).Select(i => (double?)(100 - (0.7 * i)))]).ShouldBeEmpty();
        Days(Replay([.. Enumerable.Range(0, 25).Select(i => (double?)(100 - (0.8 * i)))])).ShouldBe([13]);
    }

    [Fact]
    public void Replay_FallenAndStill_IsNotToldAgainWhenTheCoolDownEnds() => Days(Replay([100, 85, .. Same(85, 40)])).ShouldBe([1]);

    [Fact]
    public void Replay_SecondFallInTheCoolDown_IsToldOnceWhenItEnds()
    {
        var alerts = Replay([49, 49, 37, 37, 37, .. Same(5, 30)]);

        Days(alerts).ShouldBe([2, 9]);
        (alerts[1].Kind, alerts[1].From, alerts[1].To).ShouldBe((AlertKind.Fell, 37, 5));
    }

    [Fact]
    public void Replay_SecondFallMadeGoodInTheCoolDown_IsNotTold() => Days(Replay([49, 49, 37, 37, 37, 5, .. Same(30, 30)])).ShouldBe([2]);

    [Fact]
    public void Replay_SecondFallUnknownWhenTheCoolDownEnds_IsToldWhenKnownAgain() => Days(Replay([49, 49, 37, 37, 5, 5, 5, null, null, null, null, .. Same(5, 20)])).ShouldBe([2, 11]);

    [Fact]
    public void Replay_BandEnteredAgainInTheCoolDown_IsToldOnceWhenItEnds() => Days(Replay([80, 74, 80, 80, .. Same(74, 30)])).ShouldBe([1, 8]);

    [Fact]
    public void On_PointsOfChangesOnly_TellsWhatEveryDayWouldTell()
    {
        var told = Replay(49, 49, 37);
        ScorePoint[] changes = [At(0, 49), At(2, 37), At(5, 5), At(9, 5)];

        Detector.On(changes, told).ShouldNotBeNull().To.ShouldBe(5);
        Detector.On([.. changes[..3], At(8, 5)], told).ShouldBeNull();
        Detector.On([.. changes[..3], At(10, 5)], told).ShouldBeNull();
    }

    [Fact]
    public void Replay_BecomesUnknown_IsNoAlertAndIsComparedAfterwards()
    {
        Replay(80, null, null).ShouldBeEmpty();
        Days(Replay(80, null, null, 40)).ShouldBe([3]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Replay_AnySeries_IsTheSameWhateverComesLater(int seed)
    {
        var points = Random(seed);
        for (var days = 1; days <= points.Length; days += 7)
            Detector.Replay(points[..days]).ShouldBe(Detector.Replay(points).Where(a => a.Day <= points[days - 1].Day));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Replay_AnySeries_TellsTheSameKindOnceWithinTheCoolDown(int seed)
    {
        foreach (var kind in Detector.Replay(Random(seed)).GroupBy(a => (a.Kind, a.Kind == AlertKind.Fell ? default : a.ToBand)))
        {
            var days = kind.Select(a => a.Day).ToList();
            days.Zip(days.Skip(1), Period.DaysBetween).ShouldAllBe(gap => gap >= 7);
        }
    }

    /// <summary>What is told of a day rests on the last 104 days and what was told in 14: a store may start its replay anywhere before.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void On_AnySeries_ForgetsWhatIsOlderThanItsMemory(int seed)
    {
        var points = Random(seed);
        var told = Detector.Replay(points);
        var memory = AlertSettings.Default.Memory + AlertSettings.Default.Days;
        for (var at = memory + 1; at < points.Length; at++)
        {
            var recent = told.Where(a => a.Day < points[at].Day && a.Day >= points[at].Day.PlusDays(-AlertSettings.Default.Days)).ToList();
            Detector.On(points[(at - memory - 1)..(at + 1)], recent).ShouldBe(told.FirstOrDefault(a => a.Day == points[at].Day));
        }
    }

    [Fact]
    public void Replay_NeverFalls_TellsNothing() => Replay([.. Enumerable.Range(0, 60).Select(i => (double?)(20 + i))]).ShouldBeEmpty();

    public static TheoryData<int> Seeds() => [1, 2, 3, 4, 5, 6, 7, 8];

    private static IReadOnlyList<ScoreAlert> Replay(params double?[] scores) => Detector.Replay([.. scores.Select((score, at) => new ScorePoint(First.PlusDays(at), score))]);

    private static ScorePoint At(int day, double score) => new(First.PlusDays(day), score);

    private static double?[] Same(double score, int days) => [.. Enumerable.Repeat<double?>(score, days)];

    private static IEnumerable<int> Days(IEnumerable<ScoreAlert> alerts) => alerts.Select(a => Period.DaysBetween(First, a.Day));

    private static ScorePoint[] Random(int seed)
    {
        var random = new Random(seed);
        var score = 70.0;
        return [.. Enumerable.Range(0, 300).Select(day =>
        {
            score = Math.Clamp(score + (random.NextDouble() * 16) - 8, 0, 100);
            return new ScorePoint(First.PlusDays(day), random.Next(20) == 0 ? null : score);
        })];
    }
}
