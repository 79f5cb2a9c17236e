using CustomerHealth.Channels.Calls;
using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>
/// Who people are, by their ids or their e-mail address. Teams tells of somebody only in a conversation that they and the bot are in: where they were last heard is asked
/// first, then their chat with the bot, then all the others, several side by side.
/// </summary>
internal sealed class TeamsPeople(TeamsConnector connector, IConversationStore references, TimeProvider clock)
{
    private const int SideBySide = 8;
    private const int MostMembers = 2000;
    private const int MostKept = 5000;

    private readonly ConnectorCache<TeamsMember> _people = new(clock, Duration.FromMinutes(10), MostKept);
    private readonly KeptAnswers<ChatAddress> _heard = new(clock, Duration.FromHours(1), MostKept);
    // Not every message to an address that nobody has asks all conversations.
    private readonly ConnectorCache<string> _nobody = new(clock, Duration.FromMinutes(1), MostKept);

    /// <summary>Notes where somebody spoke, or let the bot in: there Teams tells of them at once.</summary>
    /// <param name="person">By the id that stands in addresses.</param>
    /// <param name="place">The conversation, without a thread.</param>
    public void Hear(ChatAddress person, ChatAddress place)
    {
        _heard.Keep(Key(person.Place), place);
        _nobody.Forget(Key(person.Place));
    }

    /// <summary>What Teams says of somebody, or why it does not.</summary>
    public async Task<ConnectorAnswer<TeamsMember>> FindAsync(ChatAddress person, CancellationToken cancellationToken)
    {
        var key = Key(person.Place);
        if (_people.Find(key) is { } known)
            return new ConnectorAnswer<TeamsMember>.Ok(known);

        var answer = await HeardAsync(person, cancellationToken);
        if (answer is not ConnectorAnswer<TeamsMember>.Ok)
            answer = await ChatAsync(person, cancellationToken);
        // Who has blocked the bot is still somebody where both are.
        if (answer is null or ConnectorAnswer<TeamsMember>.Refused && !_nobody.Has(key))
        {
            var elsewhere = await ElsewhereAsync(person, cancellationToken);
            if (elsewhere is ConnectorAnswer<TeamsMember>.Refused)
                _nobody.Keep(key, key);
            else
                answer = elsewhere;
        }

        if (answer is ConnectorAnswer<TeamsMember>.Ok(var member))
            _people.Keep(key, member);
        // That their chat is dead says more than that nobody else knows them.
        return answer is null || (answer is ConnectorAnswer<TeamsMember>.Refused(var status, var code) && !ConnectorErrors.IsDeath(status, code)) ? Nobody() : answer;
    }

    private static ConnectorAnswer<TeamsMember> Nobody() => new ConnectorAnswer<TeamsMember>.Refused(404, ConnectorErrors.NoSuchPerson);

    private static string Key(string place) => place.ToLowerInvariant();

    private static bool IsEmail(ChatAddress person) => person.Place.Contains('@', StringComparison.Ordinal);

    private static TeamsTarget Of(ConversationReference reference) => new(reference.Where, reference.Address.Place);

    /// <summary>Of where they were last heard; null when that is not known.</summary>
    private async Task<ConnectorAnswer<TeamsMember>?> HeardAsync(ChatAddress person, CancellationToken cancellationToken) =>
        _heard.Find(Key(person.Place)) is { Place: not null } place && await references.FindAsync(place, cancellationToken) is { DeadSince: null } heard
            ? await connector.MemberAsync(Of(heard), person.Place, cancellationToken)
            : null;

    /// <summary>Of their chat with the bot; null when there is none, or when it is that of who had the address before.</summary>
    private async Task<ConnectorAnswer<TeamsMember>?> ChatAsync(ChatAddress person, CancellationToken cancellationToken)
    {
        if (await references.WithAsync(person, cancellationToken) is not [var chat, ..])
            return null;
        var answer = await ChatAsync(chat, cancellationToken);
        return answer is ConnectorAnswer<TeamsMember>.Ok(var member) && IsEmail(person) && !Has(member, person.Place) ? null : answer;
    }

    private async Task<ConnectorAnswer<TeamsMember>?> ChatAsync(ConversationReference chat, CancellationToken cancellationToken)
    {
        if ((chat.PersonHere ?? chat.Person) is not { } id)
            return null;
        var answer = await connector.MemberAsync(Of(chat), id, cancellationToken);
        if (answer is ConnectorAnswer<TeamsMember>.Ok(var member) && member.Email is { } email && email != chat.Email)
            await references.KeepAsync(chat with { Email = email }, cancellationToken); // it can be written to by that from now on
        return answer;
    }

    private async Task<ConnectorAnswer<TeamsMember>> ElsewhereAsync(ChatAddress person, CancellationToken cancellationToken)
    {
        ConversationReference[] living = [.. (await references.AllAsync(person.Platform, person.Workspace, cancellationToken)).Where(one => one.DeadSince is null)];
        // The channels of a team have one roster.
        var places = living.Where(one => one.Kind != ConversationKind.Personal).DistinctBy(one => one.Team ?? one.Address.Place, StringComparer.Ordinal);
        if (!IsEmail(person))
            return await FirstAsync(places, place => connector.MemberAsync(Of(place), person.Place, cancellationToken));

        var answer = await FirstAsync(places, place => InRosterAsync(place, person.Place, cancellationToken));
        return answer is ConnectorAnswer<TeamsMember>.Refused
            ? await FirstAsync(
                living.Where(one => one is { Kind: ConversationKind.Personal, Email: null, Person: not null }),
                async chat => await ChatAsync(chat, cancellationToken) is { } said && (said is not ConnectorAnswer<TeamsMember>.Ok(var member) || Has(member, person.Place)) ? said : Nobody())
            : answer;
    }

    /// <summary>The first of the places that tells of them. It is nobody only when each has said so.</summary>
    private static async Task<ConnectorAnswer<TeamsMember>> FirstAsync(IEnumerable<ConversationReference> places, Func<ConversationReference, Task<ConnectorAnswer<TeamsMember>>> ask)
    {
        ConnectorAnswer<TeamsMember>? trouble = null;
        foreach (var some in places.Chunk(SideBySide))
        {
            var answers = await Task.WhenAll(some.Select(ask));
            if (Array.Find(answers, answer => answer is ConnectorAnswer<TeamsMember>.Ok) is { } found)
                return found;
            trouble ??= Array.Find(answers, answer => answer is not ConnectorAnswer<TeamsMember>.Refused);
            if (trouble is ConnectorAnswer<TeamsMember>.Limited or ConnectorAnswer<TeamsMember>.ShutOut)
                break;
        }

        return trouble ?? Nobody();
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
