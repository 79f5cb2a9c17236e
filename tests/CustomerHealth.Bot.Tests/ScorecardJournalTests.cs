using CustomerHealth.Bot.Configuration;
using CustomerHealth.Core;
using CustomerHealth.Core.Audit;
using CustomerHealth.Documents.Fonts;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using Microsoft.Extensions.Configuration;
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
        var journal = new ScorecardJournal(store.Scorecards, _clock);
        var watched = Watched(journal);
        await journal.BeginAsync(watched.Current, CancellationToken.None);

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
        var journal = new ScorecardJournal(store.Scorecards, _clock) { Tell = told.Add };
        var watched = Watched(journal);
        var before = watched.Current.Version;

        Write("Broken\nnonsense: yes");
        watched.TryReload();
        watched.TryReload();

        watched.Current.Version.ShouldBe(before);
        told.ShouldHaveSingleItem().ShouldContain("the last good ones stay in force");
    }

    /// <summary>SC-11: reading with <c>--now</c>, or with another folder, changes nothing of what was in force when.</summary>
    [Fact]
    public async Task Open_ToReadWithAnotherFolderAtAnotherTime_LeavesTheHistoryAsItIs()
    {
        var ours = Settings(_clock, "Ours");
        await using (var bench = await Workbench.OpenAsync(ours, CancellationToken.None))
            await bench.KeepScorecardsAsync(CancellationToken.None);
        var before = await HistoryAsync(ours);

        foreach (var clock in (TimeProvider[])[_clock, At(2020), At(2090)])
        {
            await using var reading = await Workbench.OpenExistingAsync(Settings(clock, "Draft"), CancellationToken.None);
            Write("Draft, edited");
            reading.Scorecards.TryReload();
        }

        (await HistoryAsync(ours)).ShouldBe(before);
    }

    /// <summary>Under <c>--now</c> a store made for a try-out still has its first scorecard, and an edit is told, not dated.</summary>
    [Fact]
    public async Task Keep_UnderNow_KeepsTheFirstOfAStoreAndNoLaterOne()
    {
        List<string> told = [];
        foreach (var (clock, name) in ((TimeProvider, string)[])[(At(2026), "Ours"), (At(2020), "Edited"), (At(2090), "Edited")])
        {
            await using var bench = await Workbench.OpenAsync(Settings(clock, name), CancellationToken.None);
            bench.Journal.Tell = told.Add;
            await bench.KeepScorecardsAsync(CancellationToken.None);
        }

        (await HistoryAsync(Settings(_clock, "Ours"))).Count.ShouldBe(1);
        told.Count.ShouldBe(2);
        told.ShouldAllBe(sentence => sentence.Contains("under --now that is not recorded", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static FixedClock At(int year) => new(Instant.FromUtc(year, 1, 5, 9, 0));

    private BotSettings Settings(TimeProvider clock, string name)
    {
        Write(name);
        return new BotSettings
        {
            Configuration = new ConfigurationBuilder().Build(),
            Organization = new Organization("Northlight", DateTimeZone.Utc),
            Clock = clock,
            Store = Path.Combine(_folder, "store.db"),
            Templates = Path.Combine(AppContext.BaseDirectory, "templates"),
            Fonts = DocumentFonts.BuiltIn,
            Scorecards = _folder,
            Samples = _folder,
        };
    }

    private static async Task<IReadOnlyList<AuditEntry>> HistoryAsync(BotSettings settings)
    {
        await using var store = await Store.OpenExistingAsync(settings.Store, settings.Clock, CancellationToken.None);
        return [.. (await store.Audit.ReadAsync(subject: null, 100, CancellationToken.None)).Where(entry => entry.Subject.StartsWith("scorecard:", StringComparison.Ordinal))];
    }

    private WatchedScorecards Watched(ScorecardJournal journal)
    {
        Write("Ours");
        return new WatchedScorecards(_folder, ScorecardFolder.Load(_folder), _clock, TimeSpan.FromHours(1)) { Reloaded = journal.Take };
    }

    private void Write(string name) => System.IO.File.WriteAllText(
        File, $"view: ours\nname: {name}\ngroups:\n  - group: a\n    name: A\n    measures:\n      - measure: a.mood\n        name: Mood\n        kind: colour\n");
}
