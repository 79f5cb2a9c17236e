using System.CommandLine;
using System.Net.Sockets;
using CustomerHealth.Bot.Api;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Bot.Delivery;
using CustomerHealth.Bot.Reports.Scheduled;
using CustomerHealth.Bot.Snapshots;
using CustomerHealth.Channels;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Teams;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Storage;
using Microsoft.AspNetCore.Connections;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>serve</c>, also the program without a command: the chat endpoints over the store.</summary>
internal sealed class ServeVerb : IVerb
{
    private const string DefaultUrl = "http://127.0.0.1:5080";
    private const string UrlsVariable = "ASPNETCORE_URLS";

    // What keeps the host from starting is told in one sentence by whoever started it, not in a stack trace by the host.
    private static readonly string[] TellersOfFailedStarts = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    // They log the address of every request at Information: links to files and codes of an installation stand there.
    private static readonly string[] TellersOfAddresses = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Http.Result", "Microsoft.AspNetCore.Routing"];

    private static string? Urls => Environment.GetEnvironmentVariable(UrlsVariable) is { Length: > 0 } urls ? urls : null;

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("serve", $"Serve chat, reports and the API at {UrlsVariable} (default {DefaultUrl}). Creates and migrates its store.");
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        RefuseFixedClock(common, parsed);
        if (Urls is { } urls && ListenAddresses.Fault(urls) is { } fault)
            throw new BadInputException($"{UrlsVariable} {fault}");
        await using var bench = await Workbench.OpenAsync(common.Read(parsed), cancellationToken);
        await bench.KeepScorecardsAsync(cancellationToken);
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
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException wrong) when (wrong.InnerException is AddressInUseException)
        {
            throw new BadInputException($"{Urls ?? DefaultUrl} is in use; set {UrlsVariable} to another address.", wrong);
        }
        catch (Exception wrong) when (wrong is SocketException or FormatException)
        {
            throw new BadInputException($"{Urls ?? DefaultUrl} cannot be listened on: {wrong.Message}; set {UrlsVariable} to another address.", wrong);
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>The web application, not started.</summary>
    public static WebApplication Build(Workbench bench)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(bench.Settings.Configuration);
        if (Urls is null)
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Services.AddSingleton(bench.Settings.Clock);
        builder.Services.AddSingleton(bench.Dispatcher);
        builder.Services.AddSingleton(bench.Store.Audit);
        builder.Services.AddSingleton(bench.Store.Installations);
        builder.Services.AddSlack(bench.Settings.Configuration);
        builder.Services.AddTeams(bench.Settings.Configuration);
        builder.Services.AddDelivery(bench);

        var hasApi = builder.Services.AddApi(bench);
        builder.Services.AddHostedService(services => new NightlySnapshots(
            bench.Snapshots, bench.Settings.Organization.Zone, bench.Settings.Clock, services.GetRequiredService<ILogger<NightlySnapshots>>()));
        builder.Services.AddHostedService(services => new ScheduledReports(bench, bench.Settings.Clock, services.GetRequiredService<ILogger<ScheduledReports>>()));
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = ProblemSentences.Complete).AddExceptionHandler<StoreFailures>();
        var started = false;
        foreach (var category in TellersOfFailedStarts)
            builder.Logging.AddFilter(category, level => started && level >= LogLevel.Information);
        foreach (var category in TellersOfAddresses)
            builder.Logging.AddFilter(category, LogLevel.Warning);
        // It warns of keys that nothing here is protected with.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => started = true);
        bench.Journal.Tell = app.Logger.ScorecardsChanged;
        bench.People.Tell = app.Logger.UserNotLinked;
        bench.Chat.Tell = app.Logger.PlaceNotTold;
        bench.Reports.Tell = app.Logger.ReviewFileWrong;
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        bench.Chat.Directories = [.. app.Services.GetServices<IChatDirectory>()];
        bench.Chat.Composers = [.. app.Services.GetServices<IMessageComposer>()];
        app.MapSlack();
        app.MapTeams();
        app.MapAbout(bench.Settings.Organization.Name);
        app.MapApi(hasApi);
        app.MapGet("/healthz/live", () => Results.Text("live")).ExcludeFromDescription();
        app.MapGet("/healthz/ready", (CancellationToken cancellationToken) => ReadyAsync(bench, cancellationToken)).ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> ReadyAsync(Workbench bench, CancellationToken cancellationToken)
    {
        try
        {
            await bench.Store.Accounts.PodsAsync(cancellationToken);
            return Results.Text("ready");
        }
        catch (StoreException wrong)
        {
            return Results.Problem(wrong.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
