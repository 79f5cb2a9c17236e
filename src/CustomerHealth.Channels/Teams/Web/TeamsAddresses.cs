using System.Text.Json.Nodes;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>
/// Finds the conversation that an address means: <c>19:…</c> and <c>a:…</c> themselves, <c>#harbour</c> the channel of that name, an object id of Entra, <c>29:…</c> and
/// <c>mara@firm.example</c> the chat of the bot with that person, which is opened once.
/// </summary>
internal sealed class TeamsAddresses(TeamsConnector connector, TeamsPeople people, IConversationStore references, IOptions<TeamsOptions> options, TimeProvider clock)
{
    /// <summary>The first word of every address here.</summary>
    public const string Platform = PlatformNames.Teams;

    private const string Thread = ";messageid=";
    // What the ids of bots begin with.
    private const string Bot = "28:";
    private const string Chat = "a:";

    // An administrator may have switched the app off for an hour: what comes later finds out.
    private static readonly Duration Rest = Duration.FromHours(3);

    private static readonly string[] Conversations = ["19:", Chat];

    /// <summary>The bot's tenant, as it stands in addresses.</summary>
    public string Workspace => options.Value.TenantId.ToLowerInvariant();

    /// <summary>Whether a person is meant: their chat with the bot.</summary>
    public static bool IsPerson(ChatAddress to) => IsId(to.Place) || IsEmail(to.Place);

    /// <summary>Whether one person alone reads there: a person is meant, or their chat with the bot by its id.</summary>
    public static bool IsPersonal(ChatAddress to) => IsPerson(to) || to.Place.StartsWith(Chat, StringComparison.Ordinal);

    /// <summary>Whether a channel is meant by its name.</summary>
    public static bool IsNamed(ChatAddress to) => to.Place[0] == '#';

    /// <summary>Whether an id is a bot's.</summary>
    public static bool IsBot(string id) => id.StartsWith(Bot, StringComparison.Ordinal);

    /// <summary>The conversation that a thread is in; of any other address the same.</summary>
    public static ChatAddress Whole(ChatAddress to) => to with { Place = Whole(to.Place) };

    /// <summary>The same of an id.</summary>
    public static string Whole(string place) => place.IndexOf(Thread, StringComparison.Ordinal) is > 0 and var at ? place[..at] : place;

    /// <summary>The same address as the store has it: GUIDs in small letters.</summary>
    public static ChatAddress Plain(ChatAddress to) =>
        to with { Workspace = to.Workspace.ToLowerInvariant(), Place = Guid.TryParseExact(to.Place, "D", out _) ? to.Place.ToLowerInvariant() : to.Place };

    /// <summary>The conversation, when it lives, or died some hours ago: what is sent there then finds out.</summary>
    public Task<ConnectorAnswer<TeamsSpot>> FindAsync(ChatAddress address, CancellationToken cancellationToken) => FindAsync(address, clock.Now - Rest, cancellationToken);

    /// <summary>The conversation that a message is to be sent into: also a dead one, when the message was asked for again or the death is some hours old.</summary>
    public Task<ConnectorAnswer<TeamsSpot>> FindAsync(ChatAddress address, LeasedMessage message, CancellationToken cancellationToken) =>
        FindAsync(address, message.IsAskedForAgain ? Instant.MaxValue : clock.Now - Rest, cancellationToken);

    /// <summary>Notes that nothing can be sent there any more, or that it can again, when that is what an answer says.</summary>
    public Task NoteAsync<T>(ConversationReference reference, ConnectorAnswer<T> answer, CancellationToken cancellationToken)
        where T : notnull => answer switch
        {
            ConnectorAnswer<T>.Refused(var status, var code) when ConnectorErrors.IsDeath(status, code) =>
                references.MarkDeadAsync(reference.Address, ConnectorErrors.Sentence(status, code), clock.Now, cancellationToken),
            ConnectorAnswer<T>.Ok when reference.DeadSince is not null => references.KeepAsync(reference with { SeenAt = clock.Now }, cancellationToken),
            _ => Task.CompletedTask,
        };

    private async Task<ConnectorAnswer<TeamsSpot>> FindAsync(ChatAddress address, Instant diedBefore, CancellationToken cancellationToken)
    {
        var to = Plain(address);
        if (to.Workspace != Workspace)
            return new ConnectorAnswer<TeamsSpot>.Refused(0, ConnectorErrors.OtherTenant);
        if (IsNamed(to))
            return await NamedAsync(to, diedBefore, cancellationToken);
        if (IsPerson(to))
            return await WithAsync(to, diedBefore, cancellationToken);
        return await references.FindAsync(Whole(to), cancellationToken) is { } known ? Spot(known, to.Place, diedBefore) : await UnknownAsync(to, cancellationToken);
    }

    private static bool IsId(string place) => Guid.TryParseExact(place, "D", out _) || place.StartsWith("29:", StringComparison.Ordinal);

    private static bool IsEmail(string place) =>
        place[0] != '#' && place.Contains('@', StringComparison.Ordinal) && !IsId(place) && !Array.Exists(Conversations, sign => place.StartsWith(sign, StringComparison.Ordinal));

    private static ConnectorAnswer<TeamsSpot> Spot(ConversationReference known, string place, Instant diedBefore) => known.DeadSince is null || known.DeadSince <= diedBefore
        ? new ConnectorAnswer<TeamsSpot>.Ok(new TeamsSpot(new TeamsTarget(known.Where, place), known))
        : new ConnectorAnswer<TeamsSpot>.Refused(403, ConnectorErrors.Dead) { Because = known.DeadBecause };

    private async Task<ConnectorAnswer<TeamsSpot>> NamedAsync(ChatAddress to, Instant diedBefore, CancellationToken cancellationToken)
    {
        var name = to.Place[1..];
        ConversationReference[] alike =
        [
            .. (await references.AllAsync(Platform, Workspace, cancellationToken)).Where(one =>
                one.Kind == ConversationKind.Channel && string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)),
        ];
        ConversationReference[] living = [.. alike.Where(one => one.DeadSince is null)];
        return (living, alike) switch
        {
            ([var one], _) => Spot(one, one.Address.Place, diedBefore),
            // Of several none is the right one for sure, and what is meant for one team is not told to another.
            ([_, ..], _) => new ConnectorAnswer<TeamsSpot>.Refused(0, ConnectorErrors.SeveralChannels),
            (_, [var dead]) => Spot(dead, dead.Address.Place, diedBefore),
            (_, [_, ..]) => new ConnectorAnswer<TeamsSpot>.Refused(0, ConnectorErrors.SeveralChannels),
            _ => new ConnectorAnswer<TeamsSpot>.Refused(0, ConnectorErrors.NoSuchChannel),
        };
    }

    private async Task<ConnectorAnswer<TeamsSpot>> WithAsync(ChatAddress person, Instant diedBefore, CancellationToken cancellationToken)
    {
        if (!IsEmail(person.Place))
            return await WithAsync(person, null, diedBefore, cancellationToken);

        // An address may have passed to somebody else since their chat was kept: who has it now is asked first.
        var found = await people.FindAsync(person, cancellationToken);
        return found is ConnectorAnswer<TeamsMember>.Ok(var member)
            ? await WithAsync(person with { Place = member.Place }, member, diedBefore, cancellationToken)
            : found.Instead<TeamsSpot>();
    }

    private async Task<ConnectorAnswer<TeamsSpot>> WithAsync(ChatAddress person, TeamsMember? member, Instant diedBefore, CancellationToken cancellationToken) =>
        await references.WithAsync(person, cancellationToken) is [var chat, ..]
            ? Spot(chat, chat.Address.Place, diedBefore)
            : await OpenAsync(person.Place, member, cancellationToken);

    private async Task<ConnectorAnswer<TeamsSpot>> OpenAsync(string person, TeamsMember? member, CancellationToken cancellationToken)
    {
        var where = await WhereAsync(cancellationToken);
        var asked = new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = new JsonObject { ["id"] = Bot + options.Value.AppId },
            ["members"] = new JsonArray(new JsonObject { ["id"] = member?.Id ?? person }),
            ["tenantId"] = options.Value.TenantId,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = options.Value.TenantId } },
        };
        var answer = await connector.CreateAsync(where, asked, cancellationToken);
        if (answer is not ConnectorAnswer<TeamsCreated>.Ok(var created))
            return answer.Instead<TeamsSpot>();

        var chat = new ConversationReference
        {
            Address = new ChatAddress(Platform, Workspace, created.Id),
            Kind = ConversationKind.Personal,
            Where = created.Where ?? where,
            Person = person,
            PersonHere = member?.Id,
            Email = member?.Email,
            SeenAt = clock.Now,
        };
        await references.KeepAsync(chat, cancellationToken);
        return Spot(chat, created.Id, Instant.MinValue);
    }

    // An id that Teams never spoke of here may still be right: somebody has put it into a setting, or the store was restored.
    private async Task<ConnectorAnswer<TeamsSpot>> UnknownAsync(ChatAddress to, CancellationToken cancellationToken)
    {
        var whole = Whole(to);
        var isPersonal = whole.Place.StartsWith(Chat, StringComparison.Ordinal);
        var guessed = new ConversationReference
        {
            Address = whole,
            Kind = isPersonal ? ConversationKind.Personal : ConversationKind.Group,
            Where = await WhereAsync(cancellationToken),
            SeenAt = clock.Now,
        };
        return Spot(guessed, to.Place, Instant.MinValue);
    }

    // A tenant is served from one region: what is true of its newest conversation is true of the next.
    private async Task<string> WhereAsync(CancellationToken cancellationToken) =>
        (await references.AllAsync(Platform, Workspace, cancellationToken)).Select(one => one.Where).FirstOrDefault(ServiceHosts.Default);
}
