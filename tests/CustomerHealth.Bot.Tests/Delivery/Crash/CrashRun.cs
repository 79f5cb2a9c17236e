using System.Diagnostics;
using System.Globalization;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Delivery.Crash;

/// <summary>
/// Two processes of the real program on one store, killed at random while they send, and started again: what does the platform have in the end? As in the design's
/// crash test: 20 ms for a message, 2 % of calls refused; at full size a lease of 3 s.
/// </summary>
internal sealed class CrashRun(CrashOrder order, string store) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly Cli _cli = new();
    private readonly Random _random = new(order.Seed);
    private readonly Process[] _running = new Process[2];

    /// <summary>Runs it to its end.</summary>
    public async Task<CrashReport> RunAsync(CancellationToken cancellationToken)
    {
        int[] marks = [.. Enumerable.Range(0, order.Kills).Select(_ => _random.Next(order.Messages / 20, order.Messages * 9 / 10)).Distinct().Order()];
        await using var platform = await CrashingPlatform.StartAsync(order, marks);
        await using var opened = await Store.OpenAsync(store, TimeProvider.System, cancellationToken);
        await EnqueueAsync(opened, platform, cancellationToken);

        var start = Stopwatch.GetTimestamp();
        Start(0, platform);
        Start(1, platform);
        for (var mark = 0; mark < marks.Length; mark++)
        {
            await platform.ReachedAsync(mark).WaitAsync(cancellationToken);
            var victim = _random.Next(2);
            _running[victim].Kill();
            await _running[victim].WaitForExitAsync(cancellationToken);
            Start(victim, platform);
        }

        while (await opened.Outbox.NextDueAsync(cancellationToken) is not null)
            await Task.Delay(Look, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var sent = await opened.Outbox.ListAsync([OutboxState.Sent], order.Messages + 1, cancellationToken);
        return ReportOf(platform, marks.Length, sent.Count, seconds);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var process in _running.OfType<Process>())
        {
            process.Kill();
            process.WaitForExit(Limits.Patience).ShouldBeTrue();
            process.Dispose();
        }

        _cli.Dispose();
    }

    private static string TextOf(int number) => string.Create(CultureInfo.InvariantCulture, $"message {number}");

    private void Start(int number, CrashingPlatform platform)
    {
        var process = _cli.Start(
            ["serve", "--store", store],
            [.. platform.Settings, ("Delivery__LeaseSeconds", order.LeaseSeconds.ToString(CultureInfo.InvariantCulture)), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Logging__LogLevel__Default", "Error")]);
        // Nobody reads what it says; a full pipe would stop it.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _running[number]?.Dispose();
        _running[number] = process;
    }

    private async Task EnqueueAsync(Store opened, CrashingPlatform platform, CancellationToken cancellationToken)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(platform.Settings.ToDictionary(s => s.Item1.Replace("__", ":", StringComparison.Ordinal), string? (s) => s.Item2)).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSlack(settings).BuildServiceProvider();
        var composer = services.GetRequiredService<IMessageComposer>();
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var messages = Enumerable.Range(0, order.Messages).Select(number =>
        {
            var to = new ChatAddress("slack", platform.Workspace.TeamId, CrashingPlatform.IdOf(number % order.Conversations));
            return composer.Compose(to, new Reply { Kind = ReplyKind.Done, Text = TextOf(number) }, $"crash|{number}", now);
        });
        foreach (var some in messages.Chunk(500))
            await opened.Outbox.EnqueueAsync(some, cancellationToken);
    }

    private CrashReport ReportOf(CrashingPlatform platform, int kills, int noted, double seconds)
    {
        int[][] there = [.. platform.Workspace.Channels.Values.Select(channel => channel.Messages.Select(message => int.Parse(message.Text.Split(' ')[^1], CultureInfo.InvariantCulture)).ToArray())];
        var distinct = there.SelectMany(numbers => numbers).Distinct().Count();
        var outOfOrder = there.Sum(numbers => numbers.Where((number, at) => at > 0 && number < numbers[..at].Max()).Count());
        return new CrashReport(order.Messages, kills, order.Messages - distinct, there.Sum(numbers => numbers.Length) - distinct, outOfOrder, order.Messages - noted, platform.LookedUp, seconds);
    }
}
