using System.Threading.Channels;

namespace CustomerHealth.Core.Time;

/// <summary>Wakes who waits for something to do, within one process. It may ring often: who waits is woken once, and a ring that nobody waited for is kept.</summary>
public sealed class Bell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to do.</summary>
    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Waits until it rings, but not longer than told.</summary>
    /// <param name="atMost">After so long it returns anyhow.</param>
    /// <param name="clock">Counts it.</param>
    /// <param name="cancellationToken">Ends the wait by an exception.</param>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _rung.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Nobody rang.
        }
    }
}
