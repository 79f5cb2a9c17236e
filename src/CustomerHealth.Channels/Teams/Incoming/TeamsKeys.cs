using System.Collections.Frozen;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>
/// The published keys, kept for a day. A key that is not among them is looked for at once, since keys roll over; but anybody can name keys that there are not, so
/// that is done a few times in a row and once in five minutes in the long run. While they cannot be read the last good ones go on.
/// </summary>
internal sealed class TeamsKeys(TeamsKeyServer server, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<TeamsKeys> logger) : IDisposable
{
    /// <summary>How many unknown keys are looked for within <see cref="LookingSpan"/>.</summary>
    public const int MostLooks = 4;

    /// <summary>In which they are: once in five minutes.</summary>
    public static readonly Duration LookingSpan = Duration.FromMinutes(5 * MostLooks);

    /// <summary>How long keys are kept.</summary>
    public static readonly Duration Kept = Duration.FromHours(24);

    /// <summary>After keys could not be read, the last good ones are used so long before it is tried again.</summary>
    public static readonly Duration WaitAfterFault = Duration.FromMinutes(5);

    /// <summary>The same when there are none: nobody can be answered then.</summary>
    public static readonly Duration WaitWithout = Duration.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Queue<Instant> _looks = [];
    private volatile State _state = new(FrozenDictionary<string, TeamsKey>.Empty, Instant.MinValue);

    /// <summary>The key of an id; null when there is none, or none can be read.</summary>
    public async ValueTask<TeamsKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (_state is var known && known.ReadAgainAt > clock.Now && known.Keys.TryGetValue(id, out var kept))
            return kept;

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_state.ReadAgainAt <= clock.Now)
                await ReadAsync();
            else if (_state.Keys.Count > 0 && !_state.Keys.ContainsKey(id) && MayLook())
                await ReadAsync();
            return _state.Keys.GetValueOrDefault(id);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private bool MayLook()
    {
        while (_looks.TryPeek(out var first) && first + LookingSpan <= clock.Now)
            _looks.Dequeue();
        if (_looks.Count == MostLooks)
            return false;
        _looks.Enqueue(clock.Now);
        return true;
    }

    /// <summary>Others wait for the same: it is not stopped when the one that began it is.</summary>
    private async Task ReadAsync()
    {
        try
        {
            _state = new(await server.ReadAsync(CancellationToken.None), clock.Now + Kept);
        }
        catch (KeysNotReadException fault)
        {
            logger.KeysNotRead(options.Value.OpenIdMetadataUrl, fault.Message, _state.Keys.Count);
            _state = _state with { ReadAgainAt = Instant.Max(_state.ReadAgainAt, clock.Now + (_state.Keys.Count > 0 ? WaitAfterFault : WaitWithout)) };
        }
    }

    private sealed record State(FrozenDictionary<string, TeamsKey> Keys, Instant ReadAgainAt);
}
