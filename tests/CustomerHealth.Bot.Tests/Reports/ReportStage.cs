using System.Collections.Concurrent;
using System.Text.Json;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Bot.Demo;
using CustomerHealth.Bot.Reports.Scheduled;
using CustomerHealth.Bot.Tests.Delivery;
using CustomerHealth.Core;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Documents.Fonts;
using CustomerHealth.Testing;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>A real store with the sample portfolio, real documents, and a clock that the test moves; only the platform takes everything.</summary>
internal sealed class ReportStage : IAsyncDisposable
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];

    private readonly string _folder = Directory.CreateTempSubdirectory("customerhealth-reports-").FullName;
    private readonly List<Workbench> _open = [];
    private readonly ConcurrentDictionary<Workbench, ScheduledReports> _serving = [];

    /// <summary>Sunday noon, before the Monday of the digest.</summary>
    public ManualClock Clock { get; } = new(At(2026, 11, 15, 12));

    public LoggedLines<ScheduledReports> Log { get; } = new();

    /// <summary>The section of the platform that people and channels are on.</summary>
    public string Platforms { get; set; } = """ "Slack": { "TeamIds": ["T1"] } """;

    /// <summary>What was made a message, in the order in which it was.</summary>
    public List<(ChatAddress To, Reply Reply)> Composed { get; } = [];

    /// <summary>Where the templates are; a copy that a test may spoil.</summary>
    public string Templates => Path.Combine(_folder, "templates");

    public string Folder => _folder;

    public Workbench Bench => _open[^1];

    public static Instant At(int year, int month, int day, int hour, int minute = 0) => Zone.AtLeniently(new LocalDateTime(year, month, day, hour, minute)).ToInstant();

    /// <summary>A store with the portfolio, and these recipients.</summary>
    public static async Task<ReportStage> OpenAsync(params string[] recipients)
    {
        var stage = new ReportStage();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "templates"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(stage.Templates, Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "templates"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var bench = await stage.ProcessAsync(recipients);
        await bench.KeepScorecardsAsync(CancellationToken.None);
        await SamplePortfolio.ImportAsync(bench, CancellationToken.None);
        return stage;
    }

    /// <summary>One more process on the store.</summary>
    public async Task<Workbench> ProcessAsync(params string[] recipients)
    {
        var json = $$"""{ {{Platforms}}, "Reports": { "OutputPath": "out", "Recipients": [{{string.Join(',', recipients)}}] } }""";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var bench = await Workbench.OpenAsync(
            new BotSettings
            {
                Configuration = new ConfigurationBuilder().AddJsonStream(stream).Build(), Organization = new Organization("Northlight", Zone), Clock = Clock, Store = Path.Combine(_folder, "s.db"),
                Templates = Templates, Fonts = DocumentFonts.BuiltIn, Scorecards = Path.Combine(Templates, "scorecards"), Samples = Path.Combine(AppContext.BaseDirectory, "samples"), Folder = _folder,
            },
            CancellationToken.None);
        bench.Chat.Composers = [new Platform(this)];
        bench.Reports.Tell = line => Log.Lines.Enqueue(line);
        _open.Add(bench);
        return bench;
    }

    /// <summary>What a process does when it starts, and each time it wakes up.</summary>
    public async Task<TimeSpan> RoundAsync(Workbench? of = null) => await _serving.GetOrAdd(of ?? Bench, bench => new ScheduledReports(bench, Clock, Log)).RoundAsync(CancellationToken.None);

    /// <summary>Lets time pass, and one process wake up.</summary>
    public async Task<TimeSpan> RoundAtAsync(Instant at, Workbench? of = null)
    {
        Clock.Advance((at - Instant.FromDateTimeOffset(Clock.GetUtcNow())).ToTimeSpan());
        return await RoundAsync(of);
    }

    public async Task<IReadOnlyList<OutboxEntry>> OutboxAsync() => await Bench.Store.Outbox.ListAsync([OutboxState.Waiting], 100, CancellationToken.None);

    /// <summary>All deliveries, the newest first.</summary>
    public async Task<IReadOnlyList<ReportDelivery>> DeliveriesAsync() => [.. (await Bench.Store.Reports.NewestAsync(100, CancellationToken.None)).Select(entry => entry.Delivery)];

    public async ValueTask DisposeAsync()
    {
        foreach (var serving in _serving.Values)
            serving.Dispose();
        foreach (var bench in _open)
            await bench.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Platform(ReportStage stage) : IMessageComposer
    {
        public bool Reaches(ChatAddress to) => to.Platform is "slack" or "teams";

        public OutgoingMessage Compose(ChatAddress to, Reply reply, string dedupeKey, Instant dueAt)
        {
            lock (stage.Composed)
                stage.Composed.Add((to, reply));
            return new OutgoingMessage { Conversation = to.ToString(), DedupeKey = dedupeKey, DueAt = dueAt, Payload = JsonSerializer.Serialize(reply.Text) };
        }
    }
}
