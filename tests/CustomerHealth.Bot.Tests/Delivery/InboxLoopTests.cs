using System.Collections.Concurrent;
using CustomerHealth.Bot.Delivery;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Delivery;

/// <summary>CH-4: what a platform sent is acknowledged first and worked on afterwards, at once and once.</summary>
public sealed class InboxLoopTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(Instant.FromUtc(2026, 11, 22, 9, 0));
    private readonly string _folder = Directory.CreateTempSubdirectory("customerhealth-").FullName;
    private readonly LoggedLines<InboxLoop> _log = new();
    private Store? _store;

    private Store Store => _store!;

    public async Task InitializeAsync() => _store = await Store.OpenAsync(Path.Combine(_folder, "store.db"), _clock, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Serve_SomethingComesIn_IsWorkedOnWithoutWaiting()
    {
        var handler = new Handler();
        using var loop = await StartedAsync(handler);
        await _clock.NextWaitAsync();

        await ReceiveAsync("k1");
        await handler.Begun("k1").InTimeAsync();
        await handler.EndAsync("k1").InTimeAsync();

        await loop.StopAsync(CancellationToken.None).InTimeAsync();
        (await Store.Inbox.NextDueAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Serve_LongWork_DoesNotKeepShortWorkWaiting()
    {
        var handler = new Handler();
        using var loop = await StartedAsync(handler);
        await ReceiveAsync("long");
        await handler.Begun("long").InTimeAsync();

        await ReceiveAsync("short");
        await handler.Begun("short").InTimeAsync();

        await handler.EndAsync("short").InTimeAsync();
        await handler.EndAsync("long").InTimeAsync();
        await loop.StopAsync(CancellationToken.None).InTimeAsync();
        (await Store.Inbox.NextDueAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Serve_MoreThanThereIsRoomFor_BeginsTheNextWhenOneEnds()
    {
        var handler = new Handler();
        using var loop = await StartedAsync(handler);
        foreach (var key in (string[])["k1", "k2", "k3"])
            await ReceiveAsync(key);
        await Task.WhenAll(handler.Begun("k1"), handler.Begun("k2")).InTimeAsync();
        handler.Begun("k3").IsCompleted.ShouldBeFalse();

        await handler.EndAsync("k1").InTimeAsync();

        await handler.Begun("k3").InTimeAsync();
        await handler.EndAsync("k2").InTimeAsync();
        await handler.EndAsync("k3").InTimeAsync();
        await loop.StopAsync(CancellationToken.None).InTimeAsync();
    }

    [Fact]
    public async Task Serve_Stopped_WaitsForWhatRunsAndLeavesItForTheNextStart()
    {
        var handler = new Handler();
        using var loop = await StartedAsync(handler);
        await ReceiveAsync("k1");
        await handler.Begun("k1").InTimeAsync();

        await loop.StopAsync(CancellationToken.None).InTimeAsync();

        _log.Lines.ShouldHaveSingleItem().ShouldEndWith("The process was stopped");
        var next = new Handler();
        using var again = await StartedAsync(next);
        await next.Begun("k1").InTimeAsync();
        await next.EndAsync("k1").InTimeAsync();
        await again.StopAsync(CancellationToken.None).InTimeAsync();
    }

    [Fact]
    public async Task Serve_WorkThatFails_IsToldWithoutItsContentAndTriedAgain()
    {
        var handler = new Handler();
        using var loop = await StartedAsync(handler);
        await ReceiveAsync("k1");
        await handler.Begun("k1").InTimeAsync();
        handler.Fail("k1");
        while (_log.Lines.IsEmpty)
            await _clock.NextWaitAsync();

        _log.Lines.ShouldHaveSingleItem().ShouldBe("Request 1 (test) is tried again at 2026-11-22T09:00:01Z: InvalidOperationException");
        await loop.StopAsync(CancellationToken.None).InTimeAsync();
    }

    private Task<InboxReceipt> ReceiveAsync(string key) =>
        Store.Inbox.ReceiveAsync(new Incoming(key, "test", "{}", Instant.FromDateTimeOffset(_clock.GetUtcNow())), CancellationToken.None);

    private async Task<InboxLoop> StartedAsync(Handler handler)
    {
        var rules = new InboxRules { Owner = "test", SideBySide = 2 };
        var loop = new InboxLoop(new InboxWork(Store.Inbox, [handler], rules, _clock), Store.Inbox, rules, _clock, _log);
        await loop.StartAsync(CancellationToken.None);
        return loop;
    }

    /// <summary>Begins when it is asked, ends when the test says so.</summary>
    private sealed class Handler : IInboxHandler
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource> _begun = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, TaskCompletionSource> _end = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, TaskCompletionSource> _ended = new(StringComparer.Ordinal);

        public string Kind => "test";

        public Task Begun(string key) => Of(_begun, key).Task;

        public Task EndAsync(string key)
        {
            Of(_end, key).SetResult();
            return Of(_ended, key).Task;
        }

        public void Fail(string key) => Of(_end, key).SetException(new InvalidOperationException("quotes the request"));

        public async Task HandleAsync(LeasedWork work, CancellationToken cancellationToken)
        {
            Of(_begun, work.Key).TrySetResult();
            await Of(_end, work.Key).Task.WaitAsync(cancellationToken);
            Of(_ended, work.Key).SetResult();
        }

        private static TaskCompletionSource Of(ConcurrentDictionary<string, TaskCompletionSource> all, string key) =>
            all.GetOrAdd(key, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
