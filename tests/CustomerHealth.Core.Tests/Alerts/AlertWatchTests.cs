using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Alerts;

/// <summary>SC-14: what the nightly snapshots tell, when the scorecard is edited and when a cool-down ends.</summary>
public class AlertWatchTests
{
    private readonly InMemorySnapshots _snapshots = new();

    [Fact]
    public async Task WriteAsync_FallOnTheDayOfAnEdit_IsToldByTheNewScorecard()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "1", 60), Given.Reading("mood", "green", 60), Given.Reading("tickets", "9", 1)];
        await WriteAsync(Card("old", 1), readings, 3, 2);
        await WriteAsync(Card("edited", 3), readings, 1);

        var alert = _snapshots.Days[^1].Alerts.ShouldHaveSingleItem().Alert;
        (alert.From, alert.To, alert.Since).ShouldBe((100, 25, Given.Day.PlusDays(-2)));
    }

    [Fact]
    public async Task WriteAsync_EditAlone_IsNotToldAsAFall()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "9", 60), Given.Reading("mood", "green", 60)];
        await WriteAsync(Card("old", 1), readings, 3, 2);
        await WriteAsync(Card("edited", 3), readings, 1, 0);

        _snapshots.Days.ShouldAllBe(day => day.Alerts.Count == 0);
        _snapshots.Days[2].Run.Written.ShouldBe(1);
        _snapshots.Days[3].Run.Written.ShouldBe(0);
    }

    [Fact]
    public async Task WriteAsync_FallTheDayAfterAnEdit_IsComparedWithTheWindowBeforeIt()
    {
        (string, Reading)[] readings = [.. Start("green"), Given.Reading("a", "red", 3), Given.Reading("b", "red", 1)];
        await WriteAsync(Slow("old"), readings, 5, 4, 3);
        await WriteAsync(Slow("edited"), readings, 2, 1);

        var alert = _snapshots.Days[^1].Alerts.ShouldHaveSingleItem().Alert;
        (alert.Kind, alert.Since).ShouldBe((AlertKind.Fell, Given.Day.PlusDays(-4)));
    }

    [Fact]
    public async Task WriteAsync_SecondFallInTheCoolDown_IsToldWhenItEndsThoughNothingChanges()
    {
        (string, Reading)[] readings = [.. Start("red"), Given.Reading("a", "red", 20), Given.Reading("b", "red", 18)];
        await WriteAsync(Colours(13, 32, 55), readings, [.. Enumerable.Range(0, 23).Select(i => 22 - i)]);

        var days = _snapshots.Days.SelectMany(day => day.Alerts).Select(a => NodaTime.Period.DaysBetween(a.Alert.Day, Given.Day));
        days.ShouldBe([20, 13]);
    }

    private async Task WriteAsync(Scorecard scorecard, (string, Reading)[] readings, params int[] daysAgo)
    {
        var evidence = new EvidenceReader(new InMemoryAccounts([Given.Account]), new InMemoryObservations(readings), new InMemoryOverrides());
        var writer = new SnapshotWriter(evidence, new FixedScorecard(scorecard), _snapshots, new ManualClock(Given.Noon(0)));
        foreach (var ago in daysAgo)
            await writer.WriteAsync(Given.AsOf.DaysBefore(ago), CancellationToken.None);
    }

    private static Scorecard Card(string version, double ticketsWeight) => Given.Scorecard(
        Given.View("v", Given.Group("g", Given.Count("tickets") with { Weight = ticketsWeight }, Given.Colour("mood")))) with { Version = version };

    private static Scorecard Slow(string version) => Colours(8, 8, 84) with { Version = version };

    private static Scorecard Colours(double a, double b, double rest) =>
        Given.Scorecard(Given.View("v", Given.Group("g", Given.Colour("a", a), Given.Colour("b", b), Given.Colour("rest", rest))));

    private static IEnumerable<(string, Reading)> Start(string rest) => [Given.Reading("a", "green", 60), Given.Reading("b", "green", 60), Given.Reading("rest", rest, 60)];
}
