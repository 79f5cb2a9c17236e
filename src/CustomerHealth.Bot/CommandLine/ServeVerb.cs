using System.CommandLine;
using CustomerHealth.Channels.Slack;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>serve</c>, also the program without a command: the chat endpoints over the store.</summary>
internal sealed class ServeVerb : IVerb
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("serve", "Serve chat. Creates and migrates its store.");
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        RefuseFixedClock(common, parsed);
        await using var bench = await Workbench.OpenAsync(common.Read(parsed), cancellationToken);
        return await ServeAsync(bench, cancellationToken);
    }

    /// <summary>Serving is on the real clock only: signatures are checked against it.</summary>
    /// <exception cref="UsageException"><c>--now</c> was given.</exception>
    public static void RefuseFixedClock(CommonOptions common, ParseResult parsed)
    {
        if (parsed.GetValue(common.Now) is not null)
            throw new UsageException("serve runs on the real clock: leave --now out.");
    }

    /// <summary>Serves an open workbench until it is stopped.</summary>
    public static async Task<int> ServeAsync(Workbench bench, CancellationToken cancellationToken)
    {
        await using var app = Build(bench);
        await app.RunAsync(cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>The web application, not started.</summary>
    public static WebApplication Build(Workbench bench)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(bench.Settings.Configuration);
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Services.AddSingleton(bench.Settings.Clock);
        builder.Services.AddSingleton(bench.Dispatcher);
        builder.Services.AddSlack(bench.Settings.Configuration);

        var app = builder.Build();
        app.MapSlack();
        app.MapGet("/healthz/live", () => Results.Text("live"));
        app.MapGet("/healthz/ready", async (CancellationToken cancellationToken) =>
        {
            await bench.Store.Accounts.PodsAsync(cancellationToken);
            return Results.Text("ready");
        });
        return app;
    }
}
