using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Conversation;

/// <summary>
/// What a platform waits for while it is worked on: so much is taken in at once, and no more; what goes on after the platform was told that we have it is
/// told side by side in a few places. A host that stops lets it finish. It is kept in memory: what must outlive the process is in the inbox.
/// </summary>
internal sealed class PromptWork(ILogger<PromptWork> logger) : IHostedService, IDisposable
{
    /// <summary>So many answers are told side by side.</summary>
    public const int SideBySide = 16;

    /// <summary>So many are taken in all; more would wait longer than anybody does.</summary>
    public const int Most = 256;

    private readonly ConcurrentDictionary<long, Task> _running = [];
    private readonly SemaphoreSlim _places = new(SideBySide);
    private readonly CancellationTokenSource _stop = new();
    private int _taken;
    private long _last;

    /// <summary>Ends what still goes on when the host cannot wait for it any longer.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Takes a request in, before anything of it is begun; null when there is too much already.</summary>
    /// <param name="channel">Where it came from, for the log.</param>
    public PromptJob? TryTake(string channel)
    {
        if (Interlocked.Increment(ref _taken) <= Most)
            return new PromptJob(this, channel);

        Leave();
        logger.TooMuchToDo(channel, Most);
        return null;
    }

    /// <summary>A request counts no longer.</summary>
    internal void Leave() => Interlocked.Decrement(ref _taken);

    /// <summary>Goes on with a request; a host that stops waits for it.</summary>
    /// <param name="channel">Where it came from, for the log.</param>
    /// <param name="rest">What is left to do.</param>
    /// <param name="ended">Is called when it has ended, however it did.</param>
    internal void Follow(string channel, Func<CancellationToken, Task> rest, Action ended)
    {
        var number = Interlocked.Increment(ref _last);
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[number] = RunAsync((channel, number), begin.Task, rest, ended);
        begin.SetResult();
    }

    /// <summary>Does something when one of the places is free.</summary>
    internal async Task InAPlaceAsync(Func<Task> part)
    {
        await _places.WaitAsync(Stopping);
        try
        {
            await part();
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Waits for the end of all that was taken on before.</summary>
    public Task SettledAsync() => Task.WhenAll(_running.Values);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SettledAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await _stop.CancelAsync();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _places.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync((string Channel, long Number) one, Task begin, Func<CancellationToken, Task> rest, Action ended)
    {
        // It is known before it begins, so that it cannot end before it is known.
        await begin;
        try
        {
            await rest(Stopping);
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            logger.WorkCutShort(one.Channel);
        }
        // Nobody waits for it: this is where a fault of ours ends.
        catch (Exception fault)
        {
            logger.WorkFailed(fault, one.Channel);
        }
        finally
        {
            ended();
            _running.TryRemove(one.Number, out _);
        }
    }
}
