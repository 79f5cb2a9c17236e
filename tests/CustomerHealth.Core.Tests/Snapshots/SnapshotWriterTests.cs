using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Snapshots;

public sealed class SnapshotWriterTests
{
    private static readonly Scorecard Old = Given.Scorecard(Given.View("v", Given.Group("g", Given.Colour("mood"), Given.Colour("luck")))) with { Version = "old" };
    private static readonly Scorecard New = Given.Scorecard(Given.View("v", Given.Group("g", Given.Colour("luck")))) with { Version = "new" };
    private readonly InMemorySnapshots _snapshots = new();

    /// <summary>SC-11: a day that is caught up after an edit is scored by the scorecard of that day, not by today's.</summary>
    [Fact]
    public async Task WriteAsync_CaughtUpAfterAnEdit_ScoresEachDayByItsOwnScorecard()
    {
        (string, Reading)[] readings = [Given.Reading("mood", "green", 60), Given.Reading("luck", "red", 60)];
        var evidence = new EvidenceReader(new InMemoryAccounts([Given.Account]), new InMemoryObservations(readings), new InMemoryOverrides());
        var edited = new Edited(Given.AsOf.DaysBefore(2).Cutoff + Duration.FromHours(9));
        var writer = new SnapshotWriter(evidence, edited, _snapshots, new ManualClock(Given.Noon(0)));

        foreach (var ago in (int[])[4, 3, 2, 1])
            await writer.WriteAsync(Given.AsOf.DaysBefore(ago), CancellationToken.None);

        _snapshots.Days.Select(day => day.Run.Scorecard).ShouldBe(["old", "old", "old", "new"]);
        _snapshots.Days.Select(day => day.Run.Written).ShouldBe([1, 0, 0, 1]);
        _snapshots.Days.SelectMany(day => day.Alerts).ShouldBeEmpty("the edit alone is no fall (SC-14)");
    }

    /// <summary>SC-11: however long nothing ran, every day can be caught up; none is left out for good.</summary>
    [Fact]
    public async Task MissingAsync_AfterALongPause_BeginsWithTheDayAfterTheLast()
    {
        var evidence = new EvidenceReader(new InMemoryAccounts([]), new InMemoryObservations(), new InMemoryOverrides());
        var writer = new SnapshotWriter(evidence, new FixedScorecard(Old), _snapshots, new ManualClock(Given.Noon(0)));
        await writer.WriteAsync(Given.AsOf.DaysBefore(SnapshotWriter.MostDays + 100), CancellationToken.None);

        var missing = await writer.MissingAsync(Given.Day, CancellationToken.None);

        missing.Count.ShouldBe(SnapshotWriter.MostDays);
        missing[0].ShouldBe(Given.Day.PlusDays(-SnapshotWriter.MostDays - 99));
        missing[^1].ShouldBe(Given.Day.PlusDays(-100));
    }

    /// <summary>The old one until an instant, the new one from then on.</summary>
    private sealed class Edited(Instant at) : IScorecardHistory
    {
        public Task<Scorecard> InForceAsync(Instant before, CancellationToken cancellationToken) => Task.FromResult(at < before ? New : Old);
    }
}
