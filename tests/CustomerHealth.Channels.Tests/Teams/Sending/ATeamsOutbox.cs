using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Channels.Tests.Slack;
using CustomerHealth.Channels.Tests.Teams.Web;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams.Sending;

/// <summary>The real way out: composer, a store on SQLite, delivery and sender, against a fake Connector and on a clock that a test holds.</summary>
internal sealed class ATeamsOutbox : IAsyncDisposable
{
    private static readonly DeliveryRules Rules = new() { Owner = "test" };

    private readonly string _folder;

    private ATeamsOutbox(ATeamsWeb kit, Store store, string folder)
    {
        (Kit, Store, _folder) = (kit, store, folder);
        Composer = kit.Services.GetRequiredService<TeamsComposer>();
        Delivery = new OutboxDelivery(store.Outbox, new SenderOfPlatform(kit.Services.GetServices<IPlatformSender>()), Rules, kit.Clock, new Random(1));
    }

    public ATeamsWeb Kit { get; }

    public FakeConnector Teams => Kit.Teams;

    public Store Store { get; }

    public TeamsComposer Composer { get; }

    public OutboxDelivery Delivery { get; }

    public static async Task<ATeamsOutbox> StartAsync(params (string Key, string Value)[] settings)
    {
        var clock = new ManualClock(SlackRequest.Now);
        var folder = Directory.CreateTempSubdirectory("outbox-").FullName;
        var store = await Store.OpenAsync(Path.Combine(folder, "store.db"), clock, default);
        return new ATeamsOutbox(await ATeamsWeb.StartAsync(store.Outbox, clock, settings), store, folder);
    }

    /// <summary>What stands in a conversation and its threads.</summary>
    public IReadOnlyList<FakeTeamsMessage> Seen(string conversation) => Teams.Tenant.In(conversation);

    /// <summary>Writes a message, due now.</summary>
    public async Task<ATeamsOutbox> WriteAsync(string place, Reply reply, string key = "alert/1")
    {
        await Store.Outbox.EnqueueAsync([Composer.Compose(Kit.At(place), reply, key, Kit.Clock.Now)], default);
        return this;
    }

    /// <summary>One round of the delivery; the short waits within calls pass.</summary>
    public Task<DeliveryReport> RunAsync() => Kit.PassAsync(Delivery.RunAsync(default));

    /// <summary>A round after a pause.</summary>
    public Task<DeliveryReport> RunAfterAsync(Duration pause)
    {
        Kit.Clock.Advance(pause.ToTimeSpan());
        return RunAsync();
    }

    /// <summary>One round in which a call is not answered: ten seconds pass.</summary>
    public async Task RunHangingAsync()
    {
        var round = Delivery.RunAsync(default);
        await Teams.HangingAsync();
        Kit.Clock.Advance(TimeSpan.FromSeconds(10));
        (await round).Sent.ShouldBe(0);
    }

    /// <summary>Rounds until nothing is on its way.</summary>
    public async Task SettleAsync()
    {
        while (await Store.Outbox.NextDueAsync(default) is { } due)
        {
            if (due > Kit.Clock.Now)
                Kit.Clock.Advance((due - Kit.Clock.Now).ToTimeSpan());
            await RunAsync();
        }
    }

    /// <summary>Works on what somebody said to the offer of a file.</summary>
    public async Task WorkAsync(int attempts = 1)
    {
        var handler = Kit.Services.GetServices<IInboxHandler>().Single();
        foreach (var incoming in Kit.Inbox.Received)
        {
            var work = new LeasedWork { Id = 1, Key = incoming.Key, Kind = incoming.Kind, Payload = incoming.Payload, ReceivedAt = incoming.At, Attempts = attempts };
            await Kit.PassAsync(DoneAsync(handler.HandleAsync(work, default)));
        }
    }

    /// <summary>What an administrator sees of the messages that were given up.</summary>
    public async Task<string> DeadAsync() => (await Store.Outbox.ListAsync([OutboxState.Dead], 10, default)).ShouldHaveSingleItem().LastError!;

    /// <summary>What an administrator sees of the messages that wait.</summary>
    public async Task<OutboxEntry> WaitingAsync() => (await Store.Outbox.ListAsync([OutboxState.Waiting], 10, default)).ShouldHaveSingleItem();

    public async ValueTask DisposeAsync()
    {
        await Kit.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> DoneAsync(Task work)
    {
        await work;
        return true;
    }
}
