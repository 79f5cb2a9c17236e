using System.Collections.Frozen;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>
/// The published keys, kept for a day. A key that is not among them is looked for at once, since keys roll over; but anybody can name keys that there are not, so
/// that is done a few times in a row and once in five minutes in the long run. One look finds all that is published: whoever names keys that there are not delays a new
/// one by five minutes at most. While they cannot be read the last good ones go on.
/// </summary>
internal sealed class TeamsKeys(TeamsKeyServer server, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<TeamsKeys> logger) : IDisposable
{
    /// <summary>How often in a row unknown keys are looked for.</summary>
    public const int MostLooks = 4;

    /// <summary>After so long one more look is allowed, up to <see cref="MostLooks"/>.</summary>
    public static readonly Duration Refill = Duration.FromMinutes(5);

    /// <summary>How long keys are kept.</summary>
    public static readonly Duration Kept = Duration.FromHours(24);

    /// <summary>After keys could not be read, the last good ones are used so long before it is tried again.</summary>
    public static readonly Duration WaitAfterFault = Duration.FromMinutes(5);

    /// <summary>The same when there are none: nobody can be answered then.</summary>
    public static readonly Duration WaitWithout = Duration.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1);
    private Instant _looksFullAt = Instant.MinValue;
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
        // A bucket of looks that fills drop by drop, not a window: a window that four forged tokens used up in a second would stay shut until it ends, and a real
        // roll-over in it would lock everybody out as long.
        var fullAt = Instant.Max(_looksFullAt, clock.Now) + Refill;
        if (fullAt > clock.Now + (Refill * MostLooks))
            return false;
        _looksFullAt = fullAt;
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
