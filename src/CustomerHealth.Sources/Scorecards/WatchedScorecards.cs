using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>The scorecard of a folder, read again when a file changes. A bad change leaves the old one in force.</summary>
public sealed class WatchedScorecards : IScorecardSource
{
    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _interval;
    private string _stamps;
    private long _checkedAt;
    private volatile Scorecard _current;

    /// <summary>Begins with a scorecard that was read without mistakes.</summary>
    /// <param name="folder">The folder <paramref name="good"/> was read from.</param>
    /// <param name="good">What was read.</param>
    /// <param name="clock">Tells when the next look is due.</param>
    /// <param name="interval">How long <see cref="Current"/> may rest between two looks at the files.</param>
    public WatchedScorecards(string folder, ScorecardLoad good, TimeProvider clock, TimeSpan interval)
    {
        _current = good.Scorecard ?? throw new ArgumentException($"The scorecard has {good.Mistakes.Length} mistakes; the first is {good.Mistakes[0]}", nameof(good));
        _folder = folder;
        _clock = clock;
        _interval = interval;
        _stamps = good.Stamps ?? "";
        _checkedAt = clock.GetTimestamp();
    }

    /// <summary>Told of each reading after a change, one at a time and before the reading is used; not to block.</summary>
    public Action<ScorecardLoad>? Reloaded { get; init; }

    /// <summary>What is wrong with the files as they are now; empty when they are in force.</summary>
    public ImmutableArray<Mistake> Mistakes { get; private set; } = [];

    /// <inheritdoc/>
    public Scorecard Current
    {
        get
        {
            if (_clock.GetElapsedTime(Interlocked.Read(ref _checkedAt)) >= _interval)
                TryReload();
            return _current;
        }
    }

    /// <summary>Looks at the files' names, sizes and times, and reads them when any changed.</summary>
    /// <returns>The mistakes that keep the old scorecard in force; empty when there are none.</returns>
    public ImmutableArray<Mistake> TryReload()
    {
        lock (_lock)
        {
            Interlocked.Exchange(ref _checkedAt, _clock.GetTimestamp());
            var stamps = Stamps();
            if (string.Equals(stamps, _stamps, StringComparison.Ordinal))
                return Mistakes;

            var load = ScorecardFolder.Load(_folder);
            _stamps = load.Stamps ?? stamps;
            Mistakes = load.Mistakes;
            if (load.Scorecard is { } scorecard)
                _current = scorecard;
            Reloaded?.Invoke(load);
            return Mistakes;
        }
    }

    private string Stamps() => FileStamps.Of(ScorecardFolder.Paths(_folder, new MistakeList(_folder, "CHS")));
}
