using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Pilots;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot;

/// <summary>What becomes of a scorecard that is edited while the program runs: a good one goes into the store, the mistakes of a bad one are told once.</summary>
internal sealed class ScorecardJournal(Store store, TimeProvider clock)
{
    private string _told = "";
    private string _toldOfPilots = "";

    // Written under the lock of the watched scorecards, one reload at a time.
    private Task _recording = Task.CompletedTask;

    /// <summary>Where the mistakes are told; standard error until somebody says otherwise.</summary>
    public Action<string> Tell { get; set; } = Console.Error.WriteLine;

    /// <summary>Takes one reload. The store is written behind it, so that no answer waits for another process's write.</summary>
    public void Take(ScorecardLoad load)
    {
        var mistakes = string.Join(Environment.NewLine, load.Mistakes);
        if (mistakes.Length > 0 && mistakes != _told)
            Tell($"The scorecards were changed with mistakes; the last good ones stay in force.{Environment.NewLine}{mistakes}");
        _told = mistakes;
        if (load.Scorecard is { } scorecard)
            _recording = RecordAsync(_recording, scorecard);
    }

    /// <summary>Takes one reload of the pilots: its mistakes are told once, too. Pilots are not kept: they change nothing.</summary>
    public void Take(PilotLoad load)
    {
        var mistakes = string.Join(Environment.NewLine, load.Mistakes);
        if (mistakes.Length > 0 && mistakes != _toldOfPilots)
            Tell($"The pilots were changed with mistakes; the last good ones go on.{Environment.NewLine}{mistakes}");
        _toldOfPilots = mistakes;
    }

    /// <summary>Waits until all is in the store.</summary>
    public Task FinishAsync() => _recording;

    private async Task RecordAsync(Task before, Core.Scorecards.Scorecard scorecard)
    {
        await before;
        try
        {
            await store.Scorecards.RecordAsync(scorecard, clock.Now, CancellationToken.None);
        }
        catch (StoreException wrong)
        {
            Tell($"The changed scorecard is in force but could not be kept in the store: {wrong.Message}");
        }
    }
}
