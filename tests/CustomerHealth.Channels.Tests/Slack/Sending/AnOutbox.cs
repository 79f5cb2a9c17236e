using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Sending;
using CustomerHealth.Channels.Tests.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using CustomerHealth.Testing.Slack;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Slack.Sending;

/// <summary>The real way out: composer, a store on SQLite, delivery and sender, against a fake Slack and on a clock that a test holds.</summary>
internal sealed class AnOutbox : IAsyncDisposable
{
    private static readonly DeliveryRules Rules = new() { Owner = "test" };

    private readonly string _folder;

    private AnOutbox(ASlackWeb kit, Store store, string folder)
    {
        (Kit, Store, _folder) = (kit, store, folder);
        Composer = new SlackComposer(new SlackRenderer(), kit.Options);
        var sender = new SlackSender(kit.Workspaces, store.Outbox, kit.Clock);
        Delivery = new OutboxDelivery(store.Outbox, new SenderOfPlatform([sender]), Rules, kit.Clock, new Random(1));
    }

    public ASlackWeb Kit { get; }

    public FakeSlack Slack => Kit.Slack;

    public Store Store { get; }

    public SlackComposer Composer { get; }

    public OutboxDelivery Delivery { get; }

    public static async Task<AnOutbox> StartAsync()
    {
        var kit = await ASlackWeb.StartAsync();
        var folder = Directory.CreateTempSubdirectory("outbox-").FullName;
        return new AnOutbox(kit, await Store.OpenAsync(Path.Combine(folder, "store.db"), kit.Clock, default), folder);
    }

    /// <summary>What stands in a channel.</summary>
    public IReadOnlyCollection<FakeSlackMessage> Seen(string channel = "C1") => Slack.Workspace.Channels[channel].Messages;

    /// <summary>Writes a message, due now.</summary>
    public async Task<AnOutbox> WriteAsync(string place, Reply reply, string key = "alert/1")
    {
        var to = new ChatAddress("slack", Slack.Workspace.TeamId, place);
        await Store.Outbox.EnqueueAsync([Composer.Compose(to, reply, key, Kit.Clock.Now)], default);
        return this;
    }

    /// <summary>One round of the delivery; the short waits within calls pass.</summary>
    public async Task<DeliveryReport> RunAsync() => (await Kit.PassAsync(Delivery.RunAsync(default))).Answer;

    /// <summary>One round in which a call is not answered: ten seconds pass.</summary>
    public async Task RunHangingAsync()
    {
        var round = Delivery.RunAsync(default);
        await Slack.HangingAsync();
        Kit.Clock.Advance(TimeSpan.FromSeconds(10));
        (await round).Sent.ShouldBe(0);
    }

    /// <summary>Rounds with pauses between them, until nothing waits any more.</summary>
    public async Task RunToTheEndAsync(Duration pause)
    {
        while ((await Store.Outbox.ListAsync([OutboxState.Waiting, OutboxState.Leased], 1, default)).Count > 0)
        {
            await RunAsync();
            Kit.Clock.Advance(pause.ToTimeSpan());
        }
    }

    /// <summary>What an administrator sees of the messages that were given up.</summary>
    public async Task<string> DeadAsync() => (await Store.Outbox.ListAsync([OutboxState.Dead], 10, default)).ShouldHaveSingleItem().LastError!;

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Kit.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
