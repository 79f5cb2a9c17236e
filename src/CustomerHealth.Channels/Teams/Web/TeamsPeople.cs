using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>
/// Who people are, by their ids or their e-mail address. Teams tells of somebody only in a conversation that they and the bot are in: their chat with the bot is asked
/// first, then the others, those that were last heard of before those that were silent.
/// </summary>
internal sealed class TeamsPeople(TeamsConnector connector, IConversationStore references, TimeProvider clock)
{
    /// <summary>In so many other conversations somebody is looked for.</summary>
    private const int MostPlaces = 20;

    private const int MostMembers = 2000;
    private const int MostKept = 5000;

    private readonly ConnectorCache<TeamsMember> _people = new(clock, Duration.FromMinutes(10), MostKept);
    // Not every message to an address that nobody has asks twenty conversations.
    private readonly ConnectorCache<string> _nobody = new(clock, Duration.FromMinutes(1), MostKept);

    /// <summary>What Teams says of somebody, or why it does not.</summary>
    public async Task<ConnectorAnswer<TeamsMember>> FindAsync(ChatAddress person, CancellationToken cancellationToken)
    {
        var key = Key(person.Place);
        if (_people.Find(key) is { } known)
            return new ConnectorAnswer<TeamsMember>.Ok(known);
        if (_nobody.Has(key))
            return Nobody();

        // Who has blocked the bot is still somebody where both are.
        var answer = await ChatAsync(person, cancellationToken);
        if (answer is null or ConnectorAnswer<TeamsMember>.Refused)
            answer = await ElsewhereAsync(person, cancellationToken);
        if (answer is ConnectorAnswer<TeamsMember>.Ok(var member))
            _people.Keep(key, member);
        if (answer is ConnectorAnswer<TeamsMember>.Refused)
            _nobody.Keep(key, key);
        return answer;
    }

    private static ConnectorAnswer<TeamsMember> Nobody() => new ConnectorAnswer<TeamsMember>.Refused(404, ConnectorErrors.NoSuchPerson);

    private static string Key(string place) => place.ToLowerInvariant();

    private static TeamsTarget Of(ConversationReference reference) => new(reference.Where, reference.Address.Place);

    /// <summary>Of their chat with the bot; null when there is none that lives.</summary>
    private async Task<ConnectorAnswer<TeamsMember>?> ChatAsync(ChatAddress person, CancellationToken cancellationToken)
    {
        if ((await references.WithAsync(person, cancellationToken)).FirstOrDefault(one => one.DeadSince is null) is not { } chat || (chat.PersonHere ?? chat.Person) is not { } id)
            return null;

        var answer = await connector.MemberAsync(Of(chat), id, cancellationToken);
        if (answer is ConnectorAnswer<TeamsMember>.Ok(var member) && member.Email is { } email && email != chat.Email)
            await references.KeepAsync(chat with { Email = email }, cancellationToken); // it can be written to by that from now on
        return answer;
    }

    private async Task<ConnectorAnswer<TeamsMember>> ElsewhereAsync(ChatAddress person, CancellationToken cancellationToken)
    {
        ConversationReference[] living = [.. (await references.AllAsync(person.Platform, person.Workspace, cancellationToken)).Where(one => one.DeadSince is null)];
        var isEmail = person.Place.Contains('@', StringComparison.Ordinal);
        // The channels of a team have one roster.
        var places = living.Where(one => one.Kind != ConversationKind.Personal).DistinctBy(one => one.Team ?? one.Address.Place, StringComparer.Ordinal).Take(MostPlaces);
        foreach (var place in places)
        {
            var answer = isEmail ? await InRosterAsync(place, person.Place, cancellationToken) : await connector.MemberAsync(Of(place), person.Place, cancellationToken);
            if (answer is not ConnectorAnswer<TeamsMember>.Refused)
                return answer;
        }

        foreach (var chat in isEmail ? living.Where(one => one is { Kind: ConversationKind.Personal, Email: null, Person: not null }).Take(MostPlaces) : [])
        {
            var answer = await FindAsync(chat.Address with { Place = chat.Person! }, cancellationToken);
            if (answer is ConnectorAnswer<TeamsMember>.Ok(var member) && Has(member, person.Place))
                return answer;
        }

        return Nobody();
    }

    private async Task<ConnectorAnswer<TeamsMember>> InRosterAsync(ConversationReference place, string email, CancellationToken cancellationToken)
    {
        var answer = await connector.MembersAsync(Of(place), MostMembers, cancellationToken);
        if (answer is not ConnectorAnswer<TeamsRoster>.Ok(var roster))
            return answer.Instead<TeamsMember>();
        foreach (var member in roster.Members)
            _people.Keep(Key(member.Place), member);
        return roster.Members.FirstOrDefault(member => Has(member, email)) is { } found ? new ConnectorAnswer<TeamsMember>.Ok(found) : Nobody();
    }

    private static bool Has(TeamsMember member, string email) => string.Equals(member.Email, email, StringComparison.OrdinalIgnoreCase);
}
