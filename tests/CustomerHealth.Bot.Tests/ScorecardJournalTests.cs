using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Bot.Tests;

/// <summary>A scorecard that is edited while the program runs: kept in the store when good, told once when bad.</summary>
public sealed class ScorecardJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("customerhealth-").FullName;
    private readonly ManualClock _clock = new(Instant.FromUtc(2026, 11, 16, 9, 0));

    private string File => Path.Combine(_folder, "ours.yaml");

    [Fact]
    public async Task Reload_GoodEdit_IsKeptInTheStoreUnderItsVersion()
    {
        await using var store = await Store.OpenAsync(Path.Combine(_folder, "store.db"), _clock, CancellationToken.None);
        var journal = new ScorecardJournal(store, _clock);
        var watched = Watched(journal);

        Write("Edited");
        watched.TryReload();
        await journal.FinishAsync();

        var kept = await store.Scorecards.FindAsync(watched.Current.Version, CancellationToken.None);
        kept.ShouldNotBeNull().ShouldContain("Edited");
    }

    [Fact]
    public async Task Reload_BadEdit_KeepsTheOldOneAndTellsOnce()
    {
        await using var store = await Store.OpenAsync(Path.Combine(_folder, "store.db"), _clock, CancellationToken.None);
        List<string> told = [];
        var journal = new ScorecardJournal(store, _clock) { Tell = told.Add };
        var watched = Watched(journal);
        var before = watched.Current.Version;

        Write("Broken\nnonsense: yes");
        watched.TryReload();
        watched.TryReload();

        watched.Current.Version.ShouldBe(before);
        told.ShouldHaveSingleItem().ShouldContain("the last good ones stay in force");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private WatchedScorecards Watched(ScorecardJournal journal)
    {
        Write("Ours");
        return new WatchedScorecards(_folder, ScorecardFolder.Load(_folder), _clock, TimeSpan.FromHours(1)) { Reloaded = journal.Take };
    }

    private void Write(string name) => System.IO.File.WriteAllText(
        File, $"view: ours\nname: {name}\ngroups:\n  - group: a\n    name: A\n    measures:\n      - measure: a.mood\n        name: Mood\n        kind: colour\n");
}
