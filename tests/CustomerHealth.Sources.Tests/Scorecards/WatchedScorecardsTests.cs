using CustomerHealth.Sources.Scorecards;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Scorecards;

public sealed class WatchedScorecardsTests : IDisposable
{
    private readonly ScorecardFiles _files = new ScorecardFiles().With(ScorecardFiles.Good);
    private readonly ManualClock _clock = new(Instant.FromUtc(2026, 11, 22, 8, 0));

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Current_NothingChanged_StaysTheSameObject()
    {
        var watched = Watch();
        var before = watched.Current;

        _clock.Advance(Duration.FromMinutes(1));

        watched.Current.ShouldBeSameAs(before);
    }

    [Fact]
    public void Current_FileChanged_IsNewOnlyAfterTheInterval()
    {
        var watched = Watch();
        var before = watched.Current.Version;

        _files.Twisted("green: 3", "green: 2.5");

        watched.Current.Version.ShouldBe(before);
        _clock.Advance(Duration.FromSeconds(10));
        watched.Current.Version.ShouldNotBe(before, StringComparer.Ordinal);
    }

    /// <summary>The program reads the files first and then waits for its store: an edit meanwhile is noticed, though no file changes afterwards.</summary>
    [Fact]
    public void Current_FileChangedBetweenReadingAndWatching_IsNoticed()
    {
        var load = ScorecardFolder.Load(_files.Folder);
        _files.Twisted("green: 3", "green: 2.5");

        var watched = new WatchedScorecards(_files.Folder, load, _clock, TimeSpan.FromSeconds(10));
        _clock.Advance(Duration.FromSeconds(10));

        watched.Current.Version.ShouldNotBe(load.Scorecard!.Version, StringComparer.Ordinal);
    }

    [Fact]
    public void TryReload_BadFile_KeepsTheOldOneAndSaysWhy()
    {
        var watched = Watch();
        var before = watched.Current;

        _files.Twisted("kind: count", "kind: cuont!");

        watched.TryReload().ShouldHaveSingleItem().Code.ShouldBe("CHS007");
        watched.Mistakes.ShouldHaveSingleItem();
        watched.Current.ShouldBeSameAs(before);
    }

    [Fact]
    public void TryReload_FileMended_IsInForceAgain()
    {
        var watched = Watch();
        _files.Twisted("kind: count", "kind: cuont!");
        watched.TryReload();

        _files.Twisted("green: 3", "green: 2.5");

        watched.TryReload().ShouldBeEmpty();
        watched.Mistakes.ShouldBeEmpty();
        watched.Current.Content.ShouldContain("green: 2.5");
    }

    [Fact]
    public void TryReload_FileAdded_ShowsTheNewView()
    {
        var watched = Watch();

        _files.Twisted("ours", "more", "more.yaml");

        watched.TryReload().ShouldBeEmpty();
        watched.Current.Views.Length.ShouldBe(2);
    }

    [Fact]
    public void New_LoadWithMistakes_Throws() =>
        Should.Throw<ArgumentException>(() => new WatchedScorecards(_files.Folder, ScorecardFolder.Load("nowhere"), _clock, TimeSpan.Zero));

    private WatchedScorecards Watch() => new(_files.Folder, ScorecardFolder.Load(_files.Folder), _clock, TimeSpan.FromSeconds(10));
}
