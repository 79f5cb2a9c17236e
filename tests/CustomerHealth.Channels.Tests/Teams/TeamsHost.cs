using CustomerHealth.Channels.Teams;
using CustomerHealth.Channels.Tests.Slack;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Storage;
using CustomerHealth.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>A small app with Teams' endpoints on a free port of 127.0.0.1, over a store in SQLite, with a fake authority that signs for it.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    public const string App = "0b9e8d7c-aaaa-4bbb-8ccc-ddddeeeeffff";
    public const string Tenant = "7a0c1f6e-1111-4222-8333-444455556666";
    public const string Service = "https://smba.trafficmanager.net/emea/";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly DirectoryInfo _folder;
    private readonly OutboxDelivery _delivery;
    private readonly InboxWork _work;

    private TeamsHost(WebApplication app, TimeProvider clock, FakeAuthority authority, (Store Store, DirectoryInfo Folder) kept)
    {
        (_app, _clock, Authority, Store, _folder) = (app, clock, authority, kept.Store, kept.Folder);
        _delivery = new OutboxDelivery(Store.Outbox, app.Services.GetRequiredService<SenderOfPlatform>(), new DeliveryRules { Owner = "test" }, clock, new Random(1));
        _work = new InboxWork(Store.Inbox, app.Services.GetServices<IInboxHandler>(), new InboxRules { Owner = "test", Lease = Duration.FromHours(1) }, clock);
    }

    public HttpClient Client { get; } = new();

    public FakeAuthority Authority { get; }

    public Store Store { get; }

    public RecordedLogs Logs => _app.Services.GetRequiredService<RecordedLogs>();

    /// <summary>Writes messages as the program does.</summary>
    public IMessageComposer Composer => _app.Services.GetRequiredService<IMessageComposer>();

    public Uri Url => new($"{_app.Urls.Single()}/api/messages");

    /// <summary>Starts the app; keys of the section without the section's name.</summary>
    public static Task<TeamsHost> StartAsync(ICommandDispatcher? bot = null, TimeProvider? clock = null, params (string Key, string Value)[] keys) => StartAsync(bot ?? new FakeDispatcher(), clock ?? TimeProvider.System, inbox: null, keys);

    /// <summary>The same with an inbox of the test's own.</summary>
    public static Task<TeamsHost> StartAsync(TimeProvider clock, IInbox inbox) => StartAsync(new FakeDispatcher(), clock, inbox, []);

    private static async Task<TeamsHost> StartAsync(ICommandDispatcher bot, TimeProvider time, IInbox? inbox, (string Key, string Value)[] keys)
    {
        var authority = await FakeAuthority.StartAsync(time);
        var folder = Directory.CreateTempSubdirectory("teams-");
        var store = await Store.OpenAsync(Path.Combine(folder.FullName, "store.db"), time, default);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        (string Key, string Value)[] whole = [.. keys, ("AppId", App), ("TenantId", Tenant), ("ClientSecret", "a-client-secret"), ("OpenIdMetadataUrl", authority.Metadata.AbsoluteUri)];
        builder.Configuration.AddInMemoryCollection(whole.DistinctBy(key => key.Key).Select(key => KeyValuePair.Create($"Teams:{key.Key}", (string?)key.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var logs = new RecordedLogs();
        builder.Services
            .AddSingleton(time).AddSingleton(bot).AddSingleton(logs).AddSingleton<ILoggerProvider>(logs)
            .AddSingleton(inbox ?? store.Inbox).AddSingleton<IOutbox>(store.Outbox).AddSingleton<IAuditLog>(store.Audit)
            .AddSingleton<IConversationStore>(store.Conversations).AddSingleton<IHeldFileStore>(store.HeldFiles).AddSingleton<SenderOfPlatform>()
            .AddTeams(builder.Configuration);
        var app = builder.Build();
        // As the real host does: empty errors get a page, which Teams must not see.
        app.UseStatusCodePages();
        app.MapTeams();
        await app.StartAsync();
        return new TeamsHost(app, time, authority, (store, folder));
    }

    /// <summary>Posts as the Bot Connector service does.</summary>
    /// <param name="body">The activity.</param>
    /// <param name="bearer">The header; null for a good one.</param>
    public async Task<(int Status, string Body)> PostAsync(string body, string? bearer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        if ((bearer ?? Authority.Bearer(App, Service)) is { Length: > 0 } header)
            request.Headers.TryAddWithoutValidation("Authorization", header).ShouldBeTrue();
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Everything that is stored and waits.</summary>
    public async Task<IReadOnlyList<LeasedWork>> StoredAsync() => await _work.ClaimAsync(100, default);

    /// <summary>Works on what came in and sends what goes out until nothing is left that is due.</summary>
    public async Task SettleAsync()
    {
        while (await _work.ClaimAsync(100, default) is { Count: > 0 } claimed)
        {
            foreach (var one in claimed)
                (await _work.HandleAsync(one, default)).Fault.ShouldBeNull();
        }

        while ((await _delivery.RunAsync(default)).Claimed > 0)
        {
            // There may be more.
        }
    }

    /// <summary>The same as long as something is asked: what is waited for comes out of the store.</summary>
    public async Task<T> WhileAsync<T>(Task<T> asking)
    {
        using var stop = new CancellationTokenSource();
        var bell = Store.Inbox.Received;
        while (!asking.IsCompleted)
        {
            await SettleAsync();
            await Task.WhenAny(asking, bell.WaitAsync(TimeSpan.FromHours(1), _clock, stop.Token));
        }

        await stop.CancelAsync();
        await SettleAsync();
        return await asking;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Store.DisposeAsync();
        await Authority.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
