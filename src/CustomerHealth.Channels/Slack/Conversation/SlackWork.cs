using System.Collections.Concurrent;
using CustomerHealth.Channels.Slack.Incoming;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>What goes on after Slack was told that we have it: so much at once, so much waiting, and no more. A host that stops lets it finish.</summary>
internal sealed class SlackWork(ILogger<SlackWork> logger) : IHostedService, IDisposable
{
    /// <summary>So many are worked on side by side.</summary>
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

    /// <summary>Takes on some work; false when there is too much already, and then nothing is done.</summary>
    public bool TryRun(Func<CancellationToken, Task> work)
    {
        if (Interlocked.Increment(ref _taken) > Most)
        {
            Interlocked.Decrement(ref _taken);
            logger.TooMuchToDo(SlackGate.Channel, Most);
            return false;
        }

        var number = Interlocked.Increment(ref _last);
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[number] = RunAsync(number, begin.Task, work);
        begin.SetResult();
        return true;
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

    private async Task RunAsync(long number, Task begin, Func<CancellationToken, Task> work)
    {
        // It is known before it begins, so that it cannot end before it is known.
        await begin;
        try
        {
            await _places.WaitAsync(Stopping);
            try
            {
                await work(Stopping);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            logger.WorkCutShort(SlackGate.Channel);
        }
        // Nobody waits for it: this is where a fault of ours ends.
        catch (Exception fault)
        {
            logger.WorkFailed(fault, SlackGate.Channel);
        }
        finally
        {
            Interlocked.Decrement(ref _taken);
            _running.TryRemove(number, out _);
        }
    }
}
