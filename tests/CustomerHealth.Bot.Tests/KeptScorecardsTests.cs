using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Bot.Tests;

/// <summary>SC-11: every day has the scorecard that was in force on it, whatever becomes of the store.</summary>
public sealed class KeptScorecardsTests
{
    private static readonly Scorecard Old = Card("old");
    private static readonly Scorecard New = Card("new");
    private readonly FaultyScorecards _store = new();
    private readonly ManualClock _clock = new(Instant.FromUtc(2026, 11, 16, 9, 0));
    private readonly List<string> _told = [];

    [Fact]
    public async Task InForce_StoreCouldNotBeWritten_IsTheEditedOneSinceItsEditAndIsKeptLater()
    {
        var journal = await JournalAsync();
        var history = new KeptScorecards(_store, new FixedScorecard(New), journal, _clock);
        var edited = _clock.Now;
        _store.Fault = new InvalidOperationException("The disk went away.");
        journal.Take(new ScorecardLoad(New, []));
        await journal.FinishAsync();
        _clock.Advance(TimeSpan.FromDays(2));

        (await history.InForceAsync(edited, None)).Version.ShouldBe(Old.Version);
        (await history.InForceAsync(edited + Duration.FromDays(1), None)).Version.ShouldBe(New.Version);
        await journal.FinishAsync();
        _store.Fault = null;
        await history.InForceAsync(edited, None);
        await journal.FinishAsync();

        _store.Kept.ShouldBe([(Old.Version, edited - Duration.FromHours(1)), (New.Version, edited)]);
        _told.ShouldHaveSingleItem().ShouldContain("The disk went away.");
    }

    [Fact]
    public async Task Take_AfterOneThatCouldNotBeKept_KeepsBothInTheirOrder()
    {
        var journal = await JournalAsync();
        _store.Fault = new StoreException("The disk is full.");
        journal.Take(new ScorecardLoad(New, []));
        await journal.FinishAsync();
        _store.Fault = null;
        _clock.Advance(TimeSpan.FromHours(1));

        journal.Take(new ScorecardLoad(Old, []));
        await journal.FinishAsync();

        _store.Kept.Select(kept => kept.Version).ShouldBe([Old.Version, New.Version, Old.Version]);
    }

    /// <summary>The card of today and its explanation say the same, also when what was edited is not recorded, as where one only reads.</summary>
    [Fact]
    public async Task InForce_DayIsNotOver_IsTheCurrentOne()
    {
        var journal = await JournalAsync();
        var history = new KeptScorecards(_store, new FixedScorecard(New), journal, _clock);

        (await history.InForceAsync(_clock.Now + Duration.FromHours(15), None)).Version.ShouldBe(New.Version);
        (await history.InForceAsync(_clock.Now, None)).Version.ShouldBe(Old.Version);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task InForce_ContentThatThisReleaseCannotRead_SaysSoInASentence(string content)
    {
        await _store.RecordAsync(Old with { Content = content }, _clock.Now - Duration.FromDays(9), None);
        var history = new KeptScorecards(_store, new FixedScorecard(New), new ScorecardJournal(_store, _clock), _clock);

        var fault = await Should.ThrowAsync<StoreException>(() => history.InForceAsync(_clock.Now, None));

        fault.Message.ShouldContain($"Scorecard {Old.Version} was in force then, and this release cannot read it");
    }

    private static CancellationToken None => CancellationToken.None;

    /// <summary>With the old one in force for an hour.</summary>
    private async Task<ScorecardJournal> JournalAsync()
    {
        var journal = new ScorecardJournal(_store, _clock) { Tell = _told.Add };
        await journal.BeginAsync(Old, None);
        _clock.Advance(TimeSpan.FromHours(1));
        return journal;
    }

    private static Scorecard Card(string name)
    {
        using var files = new TempFolder();
        var yaml = $"view: ours\nname: {name}\ngroups:\n  - group: a\n    name: A\n    measures:\n      - measure: a.mood\n        name: Mood\n        kind: colour\n";
        File.WriteAllText(Path.Combine(files.Path, "ours.yaml"), yaml);
        return ScorecardFolder.Load(files.Path).Scorecard!;
    }

    /// <summary>A folder that goes again.</summary>
    private sealed class TempFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("customerhealth-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
