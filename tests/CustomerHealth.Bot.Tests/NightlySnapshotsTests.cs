using CustomerHealth.Bot.Snapshots;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CustomerHealth.Bot.Tests;

/// <summary>SC-11: while the program serves, each day is written once it is over in the organisation's zone.</summary>
public sealed class NightlySnapshotsTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];
    private readonly InMemorySnapshots _snapshots = new();
    private readonly Told _told = new();

    [Theory]
    [InlineData(2026, 10, 24, 25)]
    [InlineData(2026, 3, 28, 23)]
    [InlineData(2026, 11, 16, 24)]
    public async Task Serve_FromNoonOn_WritesAtStartAndAfterEachMidnightOfTheZone(int year, int month, int day, int hoursOfTheNext)
    {
        var first = new LocalDate(year, month, day);
        var clock = ClockAt(first);
        using var nightly = Nightly(clock);

        await nightly.StartAsync(CancellationToken.None);
        (await LastAsync(clock)).ShouldBe((first.PlusDays(-1), new TimeSpan(12, 0, 30)));
        clock.Advance(new TimeSpan(12, 0, 30));
        (await LastAsync(clock)).ShouldBe((first, TimeSpan.FromHours(hoursOfTheNext)));
        clock.Advance(TimeSpan.FromHours(hoursOfTheNext));
        (await LastAsync(clock)).ShouldBe((first.PlusDays(1), TimeSpan.FromHours(24)));
        await nightly.StopAsync(CancellationToken.None).InTimeAsync();

        _snapshots.Days.Count.ShouldBe(3);
        _told.Lines.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Serve_AnyFault_SaysSoAndTriesAgain(Exception fault)
    {
        var today = new LocalDate(2026, 11, 16);
        var clock = ClockAt(today);
        using var nightly = Nightly(clock);
        _snapshots.Fault = fault;

        await nightly.StartAsync(CancellationToken.None);
        var retry = await clock.NextWaitAsync();
        var after = _told.Lines.ToList();
        _snapshots.Fault = null;
        clock.Advance(retry);
        var next = await clock.NextWaitAsync();
        await nightly.StopAsync(CancellationToken.None).InTimeAsync();

        retry.ShouldBe(TimeSpan.FromMinutes(10));
        after.ShouldHaveSingleItem().ShouldContain(fault.Message);
        _snapshots.Days.ShouldHaveSingleItem().Run.Day.ShouldBe(today.PlusDays(-1));
        next.ShouldBe(new TimeSpan(11, 50, 30));
    }

    [Fact]
    public async Task Serve_Stopped_EndsWithoutAFaultAndLeavesNothingWaiting()
    {
        var clock = ClockAt(new LocalDate(2026, 11, 16));
        using var nightly = Nightly(clock);
        await nightly.StartAsync(CancellationToken.None);
        await clock.NextWaitAsync();

        await nightly.StopAsync(CancellationToken.None).InTimeAsync();

        nightly.ExecuteTask!.IsCompleted.ShouldBeTrue();
        nightly.ExecuteTask.IsFaulted.ShouldBeFalse();
        clock.Waiting.ShouldBe(0);
    }

    /// <summary>A night after a pause of more than one run's days.</summary>
    [Fact]
    public async Task CatchUp_PauseLongerThanOneRun_WritesEveryDay()
    {
        var today = new LocalDate(2026, 11, 16);
        var clock = ClockAt(today);
        var writer = Writer(clock);
        await writer.WriteAsync(new AsOf(today.PlusDays(-SnapshotWriter.MostDays - 9), Zone), CancellationToken.None);
        using var nightly = new NightlySnapshots(writer, Zone, clock, _told);

        await nightly.CatchUpAsync(CancellationToken.None);

        _snapshots.Days.Count.ShouldBe(SnapshotWriter.MostDays + 9);
        _snapshots.Days[^1].Run.Day.ShouldBe(today.PlusDays(-1));
    }

    /// <summary>What may go wrong at night: the store, a bug, and what an engine gave up waiting for though nobody stops the program.</summary>
    public static TheoryData<Exception> Faults => [new StoreException("The disk is full."), new InvalidOperationException("A bug."), new TaskCanceledException("Given up.")];

    private static ManualClock ClockAt(LocalDate day) => new(Zone.AtLeniently(day + new LocalTime(12, 0)).ToInstant());

    /// <summary>The day that was written last, and how long the wait after it is.</summary>
    private async Task<(LocalDate, TimeSpan)> LastAsync(ManualClock clock)
    {
        var wait = await clock.NextWaitAsync();
        return (_snapshots.Days[^1].Run.Day, wait);
    }

    private NightlySnapshots Nightly(ManualClock clock) => new(Writer(clock), Zone, clock, _told);

    private SnapshotWriter Writer(ManualClock clock)
    {
        var evidence = new EvidenceReader(new InMemoryAccounts([Given.Account]), new InMemoryObservations(), new InMemoryOverrides());
        var card = new FixedScorecard(Given.Scorecard(Given.View("risk", Given.Group("support", Given.Colour("mood")))));
        return new SnapshotWriter(evidence, card, _snapshots, clock);
    }

    /// <summary>What the log was told.</summary>
    private sealed class Told : ILogger<NightlySnapshots>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
