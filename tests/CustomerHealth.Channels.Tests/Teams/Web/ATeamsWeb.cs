using CustomerHealth.Channels.Teams;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Channels.Tests.Slack;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Security;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Tests.Teams.Web;

/// <summary>Our client, as the program composes it, against a fake Connector and on a clock that a test holds. Mara has the app; Gus, a guest, is in the channel's team.</summary>
internal sealed class ATeamsWeb : IAsyncDisposable
{
    public const string Harbour = "19:harbour@thread.tacv2";
    public const string Quay = "19:quay@thread.tacv2";

    public static readonly FakeTeamsMember Mara = new("29:mara", "11111111-0000-4000-8000-000000000001", "Mara Lindqvist", "mara@firm.example");
    public static readonly FakeTeamsMember Nils = new("29:nils", "22222222-0000-4000-8000-000000000002", "Nils Berg", "nils@firm.example");
    public static readonly FakeTeamsMember Gus = new("29:gus", "33333333-0000-4000-8000-000000000003", "Gus Guest", "gus@client.example") { Role = "guest" };

    private ATeamsWeb(FakeConnector connector, IEnumerable<(string Key, string Value)> settings, (IOutbox Outbox, ManualClock Clock) held)
    {
        (Teams, Clock) = (connector, held.Clock);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(connector.Settings.Concat(settings).GroupBy(one => one.Key, StringComparer.Ordinal).ToDictionary(one => $"Teams:{one.Key}", one => (string?)one.Last().Value, StringComparer.Ordinal))
            .Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<TimeProvider>(Clock).AddSingleton(held.Outbox).AddSingleton<IInbox>(Inbox)
            .AddSingleton<IConversationStore>(References).AddSingleton<IHeldFileStore>(Held).AddSingleton(new Random(1));
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section));
        Services = services.AddTeamsWeb(SecretKeys.Parse("a secret of more than thirty-two characters", [])).BuildServiceProvider();
    }

    public FakeConnector Teams { get; }

    public ManualClock Clock { get; }

    public RecordedLogs Logs { get; } = new();

    public InMemoryConversations References { get; } = new();

    public InMemoryHeldFiles Held { get; } = new();

    public InMemoryInbox Inbox { get; } = new();

    public ServiceProvider Services { get; }

    public TeamsConnector Connector => Services.GetRequiredService<TeamsConnector>();

    public TeamsDirectory Directory => Services.GetRequiredService<TeamsDirectory>();

    public TeamsTarget Target => new(Teams.ServiceUrl, Harbour);

    public static async Task<ATeamsWeb> StartAsync(IOutbox? outbox = null, ManualClock? clock = null, params (string Key, string Value)[] settings)
    {
        var connector = await FakeConnector.StartAsync();
        connector.Tenant.Installed["mara"] = Mara;
        connector.Tenant.Add(Harbour, Mara, Nils);
        connector.Tenant.Add(Quay, Mara, Nils, Gus);
        return new ATeamsWeb(connector, settings, (outbox ?? new InMemoryOutbox(), clock ?? new ManualClock(SlackRequest.Now)));
    }

    /// <summary>An address in the tenant.</summary>
    public ChatAddress At(string place) => new(TeamsAddresses.Platform, Teams.Tenant.Id, place);

    /// <summary>Lets the bot know a channel, as an activity from there does.</summary>
    public Task KnowChannelAsync(string conversation, string name) => References.KeepAsync(
        new ConversationReference { Address = At(conversation), Kind = ConversationKind.Channel, Where = Teams.ServiceUrl, Name = name, Team = name, SeenAt = Clock.Now }, default);

    /// <summary>Lets the bot know the chat with somebody, as an installation does.</summary>
    public async Task<string> KnowChatAsync(FakeTeamsMember person)
    {
        var chat = $"a:{person.ObjectId}";
        Teams.Tenant.Rosters[chat] = [person];
        await References.KeepAsync(
            new ConversationReference
            {
                Address = At(chat), Kind = ConversationKind.Personal, Where = Teams.ServiceUrl, Person = person.ObjectId, PersonHere = person.Id, SeenAt = Clock.Now,
            },
            default);
        return chat;
    }

    /// <summary>Lets short waits pass, one after the other, until a call is answered.</summary>
    public async Task<T> PassAsync<T>(Task<T> call) => (await Clock.PassAsync(call)).Answer;

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
