using System.Text.Json;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Bot.Demo;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Core;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Documents.Fonts;
using CustomerHealth.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Chat;

/// <summary>A real store with the marked portfolio, asked by a user of a chat platform of whose places the test decides.</summary>
public sealed class ServedChat : IAsyncLifetime
{
    private static readonly ChatAddress User = new("slack", "T1", "U1");
    private readonly string _folder = Directory.CreateTempSubdirectory("customerhealth-chat-").FullName;
    private readonly Platform _platform = new();
    private Workbench? _bench;
    private int _asked;

    internal Workbench Bench => _bench ?? throw new InvalidOperationException("The store is not open yet.");

    /// <summary>Places by channel; of others nothing is known.</summary>
    internal Dictionary<string, ChatPlace> Places => _platform.Places;

    /// <summary>What was made a message, in the order in which it was.</summary>
    internal List<Reply> Composed => _platform.Composed;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        CanaryPortfolio.Write(_folder);
        var clock = new ManualClock(Instant.FromUtc(2026, 11, 16, 9, 0));
        _bench = await Workbench.OpenAsync(
            new BotSettings
            {
                Configuration = new ConfigurationBuilder().Build(), Organization = new Organization("Northlight", DateTimeZoneProviders.Tzdb["Europe/Berlin"]), Clock = clock,
                Store = Path.Combine(_folder, "s.db"), Templates = Path.Combine(AppContext.BaseDirectory, "templates"), Fonts = DocumentFonts.BuiltIn,
                Scorecards = Path.Combine(_folder, "scorecards"), Samples = _folder,
            },
            CancellationToken.None);
        await _bench.KeepScorecardsAsync(CancellationToken.None);
        await SamplePortfolio.ImportAsync(_bench, CancellationToken.None);
        await _bench.Store.Identities.LinkAsync(new ChatIdentity(User, "sam.idowu", LinkedBy.Operator, clock.Now), new AuditEntry(clock.Now, "operator", "terminal", "user-linked", $"user:{User}", null, null), CancellationToken.None);
        (_bench.Chat.Directories, _bench.Chat.Composers) = ([_platform], [_platform]);
    }

    /// <summary>Asks in a channel.</summary>
    internal Task<Reply> AskAsync(string text, string channel = "C1", bool forSharing = false, bool isDirect = false, string? key = null) => Bench.Dispatcher.DispatchAsync(
        new CommandRequest
        {
            Actor = new Actor(User.ToString(), null), Platform = "slack", Workspace = "T1", Place = channel, IdempotencyKey = key ?? $"slack:{++_asked}", Text = text, ForSharing = forSharing, IsDirect = isDirect,
        },
        CancellationToken.None);

    /// <summary>What Slack would get of a reply, in a channel.</summary>
    internal string OnSlack(Reply reply)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Slack:SigningSecret"] = new('s', 32), ["Slack:BotToken"] = "xoxb-1", ["Slack:TeamIds:0"] = "T1" };
        using var services = new ServiceCollection()
            .AddLogging().AddSingleton(Bench.Settings.Clock).AddSingleton(Bench.Dispatcher)
            .AddSlack(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        return services.GetRequiredService<IMessageComposer>().Compose(new ChatAddress("slack", "T1", "C1"), reply, "k", Bench.Settings.Clock.Now).Payload;
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await Bench.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A chat platform that takes everything.</summary>
    private sealed class Platform : IChatDirectory, IMessageComposer
    {
        public Dictionary<string, ChatPlace> Places { get; } = new(StringComparer.Ordinal);

        public List<Reply> Composed { get; } = [];

        public Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken) => Task.FromResult<ChatProfile?>(null);

        public Task<ChatPlace?> PlaceAsync(ChatAddress place, CancellationToken cancellationToken) => Task.FromResult(Places.GetValueOrDefault(place.Place));

        public bool Reaches(ChatAddress to) => to.Platform == "slack";

        public OutgoingMessage Compose(ChatAddress to, Reply reply, string dedupeKey, Instant dueAt)
        {
            Composed.Add(reply);
            return new OutgoingMessage { Conversation = to.ToString(), DedupeKey = dedupeKey, DueAt = dueAt, Payload = JsonSerializer.Serialize(reply.Text) };
        }
    }
}
