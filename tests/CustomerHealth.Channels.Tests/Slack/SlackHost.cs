using CustomerHealth.Channels.Slack;
using CustomerHealth.Core.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>A small app with Slack's endpoints on a free port of 127.0.0.1, a fake dispatcher behind them.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "test-signing-secret";

    private readonly WebApplication _app;

    private SlackHost(WebApplication app, FakeDispatcher dispatcher, RecordedLogs logs) => (_app, Dispatcher, Logs) = (app, dispatcher, logs);

    public HttpClient Client { get; } = new();

    public FakeDispatcher Dispatcher { get; }

    public RecordedLogs Logs { get; }

    public Uri Url => new($"{_app.Urls.Single()}/slack/commands");

    /// <summary>Starts the app; keys of the section without the section's name.</summary>
    public static async Task<SlackHost> StartAsync(TimeProvider? clock = null, params (string Key, string Value)[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        var whole = keys is [] ? keys : [.. keys.Append((Key: "BotToken", Value: "xoxb-test")).DistinctBy(key => key.Key)];
        builder.Configuration.AddInMemoryCollection(whole.ToDictionary(key => $"Slack:{key.Key}", key => (string?)key.Value, StringComparer.Ordinal));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock ?? TimeProvider.System).AddSlack(builder.Configuration);

        var (dispatcher, logs) = (new FakeDispatcher(), new RecordedLogs());
        builder.Services.AddSingleton<ICommandDispatcher>(dispatcher).AddSingleton<ILoggerProvider>(logs);
        var app = builder.Build();
        // As the real host does: empty errors get a page, which Slack must not see.
        app.UseStatusCodePages();
        app.MapSlack();
        await app.StartAsync();
        return new SlackHost(app, dispatcher, logs);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
