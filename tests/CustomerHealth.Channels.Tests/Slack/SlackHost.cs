using CustomerHealth.Channels.Conversation;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>A small app with Slack's endpoints on a free port of 127.0.0.1, a fake dispatcher behind them.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "test-signing-secret";

    private readonly WebApplication _app;
    private readonly SlackHostParts _parts;

    private SlackHost(WebApplication app, SlackHostParts parts, RecordedLogs logs) => (_app, _parts, Logs) = (app, parts, logs);

    public HttpClient Client { get; } = new();

    public FakeDispatcher Dispatcher => (FakeDispatcher)_parts.Dispatcher;

    public InMemoryInbox Inbox => _parts.Inbox;

    public InMemoryOutbox Outbox => (InMemoryOutbox)_app.Services.GetRequiredService<IOutbox>();

    public InMemoryActs Audit => _parts.Audit;

    public RecordedLogs Logs { get; }

    public Uri Url => At("commands");

    public Uri At(string path) => new($"{_app.Urls.Single()}/slack/{path}");

    /// <summary>Starts the app; keys of the section without the section's name.</summary>
    public static Task<SlackHost> StartAsync(TimeProvider? clock = null, params (string Key, string Value)[] keys) =>
        WithAsync(new SlackHostParts { Clock = clock ?? TimeProvider.System }, keys);

    /// <summary>The same with other parts.</summary>
    public static async Task<SlackHost> WithAsync(SlackHostParts parts, params (string Key, string Value)[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        var whole = keys is [] || keys.Any(key => key.Key == "ClientId") ? keys : [.. keys.Append((Key: "BotToken", Value: "xoxb-test")).DistinctBy(key => key.Key)];
        builder.Configuration.AddInMemoryCollection(whole.ToDictionary(key => $"Slack:{key.Key}", key => (string?)key.Value, StringComparer.Ordinal));
        builder.Configuration["Storage:SecretKey"] = parts.SecretKey;
        builder.Configuration["Storage:PreviousSecretKeys:0"] = parts.PreviousSecretKey;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(parts.Clock).AddSlack(builder.Configuration);

        var logs = new RecordedLogs();
        builder.Services
            .AddSingleton(parts.Dispatcher).AddSingleton<ILoggerProvider>(logs)
            .AddSingleton<IInbox>(parts.Inbox).AddSingleton<IOutbox>(new InMemoryOutbox()).AddSingleton<IAuditLog>(parts.Audit)
            .AddSingleton<IInstallations>(parts.Installations);
        var app = builder.Build();
        // As the real host does: empty errors get a page, which Slack must not see.
        app.UseStatusCodePages();
        app.MapSlack();
        await app.StartAsync();
        return new SlackHost(app, parts, logs);
    }

    /// <summary>A service of the app.</summary>
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Works on everything that came in, as the host's own loop does.</summary>
    public async Task<IReadOnlyList<WorkReport>> WorkAsync()
    {
        var clock = _parts.Clock;
        var work = new InboxWork(_parts.Inbox, _app.Services.GetServices<IInboxHandler>(), new InboxRules { Owner = "test", Lease = Duration.FromHours(1) }, clock);
        List<WorkReport> reports = [];
        foreach (var one in await work.ClaimAsync(100, CancellationToken.None))
            reports.Add(await work.HandleAsync(one, CancellationToken.None));
        return reports;
    }

    /// <summary>What goes on in memory.</summary>
    public PromptWork Work => _app.Services.GetRequiredService<PromptWork>();

    /// <summary>Works on what is stored, and waits for what still goes on after Slack was answered.</summary>
    public async Task SettledAsync()
    {
        foreach (var report in await WorkAsync())
            report.Fault.ShouldBeNull();
        await Work.SettledAsync();
    }

    /// <summary>Stops the app, as an operator does.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
