using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>Who people are and who reads where, as Teams' rosters tell; answers are good for some minutes. Who is not known to belong to the tenant counts as an outsider.</summary>
internal sealed class TeamsDirectory(TeamsConnector connector, TeamsAddresses addresses, TeamsPeople people, TimeProvider clock) : IChatDirectory
{
    private const string Direct = "a chat with the bot";
    private const string Group = "a group chat";
    private const string Channel = "a channel";
    private const int MostMembers = 2000;

    // Long enough for what is sent to one place in one go, too short for a guest to come in and not be seen (CH-5).
    private readonly ConnectorCache<ChatPlace> _places = new(clock, Duration.FromSeconds(10), 1000);

    /// <inheritdoc />
    public async Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken) =>
        IsHere(user) && TeamsAddresses.IsPerson(user) && await people.FindAsync(TeamsAddresses.Plain(user), cancellationToken) is ConnectorAnswer<TeamsMember>.Ok(var known)
            ? new ChatProfile(known.Name, known.Email, known.IsOutsider(addresses.Workspace))
            : null;

    /// <inheritdoc />
    public async Task<ChatPlace?> PlaceAsync(ChatAddress place, CancellationToken cancellationToken) =>
        IsHere(place) && await LookAsync(place, cancellationToken) is ConnectorAnswer<ChatPlace>.Ok(var known) ? known : null;

    /// <summary>What Teams says of a place, or why it does not.</summary>
    public async Task<ConnectorAnswer<ChatPlace>> LookAsync(ChatAddress place, CancellationToken cancellationToken)
    {
        if (TeamsAddresses.IsPerson(place))
            return await WithAsync(place, cancellationToken);
        var found = await addresses.FindAsync(place, cancellationToken);
        return found is ConnectorAnswer<TeamsSpot>.Ok(var spot) ? await LookAsync(spot, cancellationToken) : found.Instead<ChatPlace>();
    }

    /// <summary>What Teams says of a conversation, or why it does not.</summary>
    public Task<ConnectorAnswer<ChatPlace>> LookAsync(TeamsSpot spot, CancellationToken cancellationToken) => spot.Reference is { Kind: ConversationKind.Personal, Person: { } person }
        ? WithAsync(spot.Reference.Address with { Place = person }, cancellationToken)
        : _places.GetAsync(spot.Whole.Conversation, async () =>
            (await connector.MembersAsync(spot.Whole, MostMembers, cancellationToken)).Select(roster => Place(spot.Reference, roster)));

    private bool IsHere(ChatAddress address) =>
        address.Platform == TeamsAddresses.Platform && string.Equals(address.Workspace, addresses.Workspace, StringComparison.OrdinalIgnoreCase);

    private async Task<ConnectorAnswer<ChatPlace>> WithAsync(ChatAddress person, CancellationToken cancellationToken) =>
        (await people.FindAsync(TeamsAddresses.Plain(person), cancellationToken)).Select(member => new ChatPlace(Direct, 1, member.IsOutsider(addresses.Workspace), IsDirect: true));

    private ChatPlace Place(ConversationReference reference, TeamsRoster roster) => new(
        reference switch
        {
            { Kind: ConversationKind.Personal } => Direct,
            { Name: { } name } => $"#{name}",
            { Kind: ConversationKind.Channel } => Channel,
            _ => Group,
        },
        roster.IsWhole ? roster.Members.Length : null,
        !roster.IsWhole || roster.Members.Any(member => member.IsOutsider(addresses.Workspace)),
        IsDirect: reference.Kind == ConversationKind.Personal && roster is { IsWhole: true, Members.Length: 1 });
}
