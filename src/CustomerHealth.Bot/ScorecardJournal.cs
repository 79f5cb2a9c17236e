using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Pilots;
using CustomerHealth.Sources.Scorecards;
using NodaTime;

namespace CustomerHealth.Bot;

/// <summary>
/// What becomes of a scorecard that is edited while the program runs: a good one goes into the store, the mistakes of a bad one are told once.
/// Nothing is kept before <see cref="BeginAsync"/>: what only reads, perhaps another folder's draft, leaves the history as it is.
/// </summary>
internal sealed class ScorecardJournal(IScorecardStore store, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Queue<(Scorecard Scorecard, Instant Since)> _waiting = new();
    private string _told = "";
    private string _toldOfPilots = "";
    private string _toldOfStore = "";
    private bool _keeps;
    private bool _isRecording;
    private Task _recording = Task.CompletedTask;

    /// <summary>Where the mistakes are told; standard error until somebody says otherwise.</summary>
    public Action<string> Tell { get; set; } = Console.Error.WriteLine;

    /// <summary>
    /// Keeps the scorecard in force, and from now on each that takes its place. Under <c>--now</c> only the very first of a store is kept, which holds
    /// for all of the past: a later one would be dated by a clock that may lie anywhere, and days scored long ago would be another scorecard's.
    /// </summary>
    /// <param name="scorecard">The one in force.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    public async Task BeginAsync(Scorecard scorecard, CancellationToken cancellationToken)
    {
        if (clock is FixedClock && await store.InForceAsync(clock.Now, cancellationToken) is { } known)
        {
            if (!string.Equals(known, scorecard.Version, StringComparison.Ordinal))
                Tell("The scorecard was edited; under --now that is not recorded, and days that are over are scored by the one on record.");
            return;
        }

        await store.RecordAsync(scorecard, clock.Now, cancellationToken);
        _keeps = clock is not FixedClock;
    }

    /// <summary>Takes one reload. The store is written behind it, so that no answer waits for another process's write.</summary>
    public void Take(ScorecardLoad load)
    {
        var mistakes = string.Join(Environment.NewLine, load.Mistakes);
        if (mistakes.Length > 0 && mistakes != _told)
            Tell($"The scorecards were changed with mistakes; the last good ones stay in force.{Environment.NewLine}{mistakes}");
        _told = mistakes;
        if (load.Scorecard is not { } scorecard || !_keeps)
            return;
        lock (_lock)
            _waiting.Enqueue((scorecard, clock.Now));
        Retry();
    }

    /// <summary>Takes one reload of the pilots: its mistakes are told once, too. Pilots are not kept: they change nothing.</summary>
    public void Take(PilotLoad load)
    {
        var mistakes = string.Join(Environment.NewLine, load.Mistakes);
        if (mistakes.Length > 0 && mistakes != _toldOfPilots)
            Tell($"The pilots were changed with mistakes; the last good ones go on.{Environment.NewLine}{mistakes}");
        _toldOfPilots = mistakes;
    }

    /// <summary>Tries again, behind the caller, to keep what could not be kept; each counts from when it came in force, not from when it is kept.</summary>
    public void Retry()
    {
        lock (_lock)
        {
            if (_isRecording || _waiting.Count == 0)
                return;
            _isRecording = true;
            _recording = Task.Run(RecordAsync);
        }
    }

    /// <summary>The scorecard that was in force just before an instant, though the store does not know it yet; null when it knows all until then.</summary>
    public Scorecard? WaitingAt(Instant before)
    {
        lock (_lock)
            return _waiting.LastOrDefault(waiting => waiting.Since < before).Scorecard;
    }

    /// <summary>Waits until all is in the store, or was tried once more.</summary>
    public Task FinishAsync()
    {
        Retry();
        return _recording;
    }

    private async Task RecordAsync()
    {
        while (Next() is var (scorecard, since))
        {
            try
            {
                await store.RecordAsync(scorecard, since, CancellationToken.None);
            }
            catch (Exception wrong)
            {
                Failed(wrong.Message);
                return;
            }

            lock (_lock)
                _waiting.Dequeue();
            _toldOfStore = "";
        }
    }

    private (Scorecard Scorecard, Instant Since)? Next()
    {
        lock (_lock)
        {
            _isRecording = _waiting.Count > 0;
            return _isRecording ? _waiting.Peek() : null;
        }
    }

    private void Failed(string sentence)
    {
        if (sentence != _toldOfStore)
            Tell($"The changed scorecard is in force but could not be kept in the store, which is tried again: {sentence}");
        _toldOfStore = sentence;
        lock (_lock)
            _isRecording = false;
    }
}
