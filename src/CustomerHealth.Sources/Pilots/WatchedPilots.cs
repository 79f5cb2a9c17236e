using System.Collections.Immutable;
using CustomerHealth.Core.Pilots;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Pilots;

/// <summary>The pilots of a folder, read again when a file changes. A bad change leaves the old ones in force.</summary>
/// <param name="folder">The folder of the scorecard in force.</param>
/// <param name="good">What was read from it without mistakes.</param>
/// <param name="clock">Tells when the next look is due.</param>
/// <param name="interval">How long <see cref="Current"/> may rest between two looks at the files.</param>
public sealed class WatchedPilots(string folder, PilotLoad good, TimeProvider clock, TimeSpan interval) : IPilotSource
{
    private readonly Lock _lock = new();
    private ImmutableArray<Pilot> _current = good.Pilots;
    private string _stamps = good.Stamps;
    private long _checkedAt = clock.GetTimestamp();

    /// <summary>Told of each reading after a change; not to block.</summary>
    public Action<PilotLoad>? Reloaded { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Pilot> Current
    {
        get
        {
            lock (_lock)
            {
                if (clock.GetElapsedTime(_checkedAt) >= interval)
                    Reload();
                return _current;
            }
        }
    }

    private void Reload()
    {
        _checkedAt = clock.GetTimestamp();
        var stamps = FileStamps.Of(PilotFolder.Paths(folder));
        if (string.Equals(stamps, _stamps, StringComparison.Ordinal))
            return;
        _stamps = stamps;
        var load = PilotFolder.Load(folder);
        if (load.Mistakes.IsEmpty)
            _current = load.Pilots;
        Reloaded?.Invoke(load);
    }
}
