using System.Net.WebSockets;
using CustomerHealth.Channels.Slack.Web;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Slack.Socket;

/// <summary>
/// Keeps a link to Slack as long as the program serves. When Slack asks for another one, that is open before the old one is left, so that nothing has to be
/// delivered twice; when one is lost, another is opened at once, and then ever more slowly.
/// </summary>
internal sealed class SlackSocket(SlackConnections connections, SlackEnvelopes envelopes, TimeProvider clock, Random random, ILogger<SlackSocket> logger) : BackgroundService
{
    /// <summary>How long a new link may take until Slack says hello, and an old one to end.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>When an administrator has to act, it is asked no oftener.</summary>
    public static readonly TimeSpan UntilRepaired = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LivesLong = TimeSpan.FromMinutes(1);

    private readonly List<Task> _leaving = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        SlackSocketLink? current = null;
        var failures = 0;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var (link, pause) = await ConnectAsync(failures, stoppingToken);
                if (link is null)
                {
                    failures++;
                    await Task.Delay(pause, clock, stoppingToken);
                    continue;
                }

                Leave(current);
                current = link;
                var begun = clock.GetTimestamp();
                var end = await link.End.WaitAsync(stoppingToken);
                failures = clock.GetElapsedTime(begun) >= LivesLong ? 0 : failures + 1;
                await Task.Delay(Ended(end, failures), clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            Leave(current);
            await Task.WhenAll(_leaving);
        }
    }

    /// <returns>A link on which Slack has said hello; without one, how long to wait.</returns>
    private async Task<(SlackSocketLink? Link, TimeSpan Pause)> ConnectAsync(int failures, CancellationToken cancellationToken)
    {
        var answer = await connections.OpenAsync(cancellationToken);
        if (answer is not SlackAnswer<Uri>.Ok(var url))
            return (null, Refused(answer, failures));

        var link = new SlackSocketLink(envelopes, logger);
        try
        {
            using var limit = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            await link.OpenAsync(url, either.Token);
            await Task.WhenAny(link.Hello, link.Closed).WaitAsync(either.Token);
            if (link.Hello.IsCompletedSuccessfully)
            {
                logger.SocketOpened();
                return (link, default);
            }
        }
        catch (Exception wrong) when (wrong is WebSocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Told below, without the address.
        }
        catch
        {
            await LeaveAsync(link);
            throw;
        }

        await link.DisposeAsync();
        var pause = Wait(failures);
        logger.SocketNotOpened("the link did not come about", pause.TotalSeconds);
        return (null, pause);
    }

    private TimeSpan Refused(SlackAnswer<Uri> answer, int failures)
    {
        var (sentence, pause) = answer switch
        {
            SlackAnswer<Uri>.Limited(var after) => ("Slack asks to wait", after),
            SlackAnswer<Uri>.Refused(var error, _) when SlackConnections.IsOfTheToken(error) => (SlackConnections.WrongToken, UntilRepaired),
            SlackAnswer<Uri>.Refused(var error, _) => ($"Slack refused it ({error})", Wait(failures)),
            _ => ("Slack could not be reached, or did not answer as it does", Wait(failures)),
        };
        logger.SocketNotOpened(sentence, pause.TotalSeconds);
        return pause;
    }

    private TimeSpan Ended(SocketEnd end, int failures)
    {
        // The first time at once; a link that never lives long is not opened without end.
        var pause = end == SocketEnd.Disabled ? UntilRepaired : failures <= 1 ? TimeSpan.Zero : Wait(failures - 2);
        if (end != SocketEnd.Renewed)
            logger.SocketNotOpened(end == SocketEnd.Disabled ? "Socket Mode was switched off: switch it on under Socket Mode of the Slack app" : "the link was lost", pause.TotalSeconds);
        return pause;
    }

    // Between half of and a whole exponential step (equal jitter: Brooker 2015): not all processes come back at once.
    private TimeSpan Wait(int failures)
    {
        var step = Math.Min(FirstWait.TotalSeconds * Math.Pow(2, Math.Min(failures, 10)), LongestWait.TotalSeconds);
        return TimeSpan.FromSeconds(step * (0.5 + (random.NextDouble() / 2)));
    }

    private void Leave(SlackSocketLink? link)
    {
        _leaving.RemoveAll(task => task.IsCompletedSuccessfully);
        if (link is not null)
            _leaving.Add(LeaveAsync(link));
    }

    private async Task LeaveAsync(SlackSocketLink link)
    {
        try
        {
            using var stop = new CancellationTokenSource();
            await link.CloseAsync(Task.Delay(Patience, clock, stop.Token));
            await stop.CancelAsync();
        }
        finally
        {
            await link.DisposeAsync();
        }
    }
}
