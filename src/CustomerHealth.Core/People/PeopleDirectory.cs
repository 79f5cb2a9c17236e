using System.Collections.Concurrent;
using System.Collections.Frozen;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.People;

/// <summary>
/// Says who asks, and what they may see (GV-3): in one place for every channel. A chat user is the person they are linked to; without a link the one
/// person whose address the platform has confirmed for them, and that link is kept as long as the person has the address and the user is no guest. People and links are read again only when the store changed.
/// </summary>
/// <param name="accounts">Where the people are.</param>
/// <param name="chat">Where the links are, and the clock that dates new ones and ends the waiting for a platform; null: no chat user is linked.</param>
public sealed class PeopleDirectory(IAccountStore accounts, (IIdentityStore Identities, TimeProvider Clock)? chat)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1500);

    private readonly KeptWhileUnchanged<Staff> _staff = new(async cancellationToken => new Staff(await accounts.PeopleAsync(cancellationToken)));

    private readonly KeptWhileUnchanged<FrozenDictionary<ChatAddress, ChatIdentity>> _links = new(async cancellationToken =>
        (chat is { } known ? await known.Identities.AllAsync(cancellationToken) : []).ToFrozenDictionary(link => link.User));

    private readonly ConcurrentDictionary<ChatAddress, bool> _told = [];

    /// <summary>Asks the platforms who their users are; set by whoever serves them.</summary>
    public IReadOnlyList<IChatDirectory> Platforms { get; set; } = [];

    /// <summary>Where the operator is told what only an operator can put right; standard error until somebody says otherwise.</summary>
    public Action<string> Tell { get; set; } = Console.Error.WriteLine;

    /// <summary>All people.</summary>
    public ValueTask<Staff> StaffAsync(AuditStamp? stamp, CancellationToken cancellationToken) => _staff.GetAsync(stamp, cancellationToken);

    /// <summary>What a person may see who is not asking, such as one that is written to; nothing when the person is gone.</summary>
    /// <param name="person">Key of the person.</param>
    /// <param name="stamp">The store's, asked before; null: the people are read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Rights> RightsAsync(string person, AuditStamp? stamp, CancellationToken cancellationToken)
    {
        var staff = await StaffAsync(stamp, cancellationToken);
        return staff.Find(person) is { } found ? staff.RightsOf(found) : Rights.None;
    }

    /// <summary>Who asks. What a channel says of who its user is does not count; only the terminal says it itself.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stamp">The store's, asked before; null: people and links are read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Asker> AskerAsync(CommandRequest request, AuditStamp? stamp, CancellationToken cancellationToken)
    {
        var isTerminal = string.Equals(request.Platform, CommandRequest.Terminal, StringComparison.Ordinal);
        if (isTerminal && request.Actor == Actor.Operator)
            return Asker.Operator;

        var staff = await StaffAsync(stamp, cancellationToken);
        if (isTerminal)
            return request.Actor.PersonKey is { } key && staff.Find(key) is { } named ? Known(request.Actor, named, staff) : Asker.Nobody with { Actor = request.Actor };

        var actor = request.Actor with { PersonKey = null };
        if (!ChatAddress.TryParse(actor.Id, out var user))
            return Asker.Nobody with { Actor = actor };
        var link = (await _links.GetAsync(stamp, cancellationToken)).GetValueOrDefault(user);
        return link is { How: LinkedBy.Operator } && staff.Find(link.Person) is { } person
            ? Known(actor, person, staff) with { User = user }
            : await MeetAsync((user, link), request with { Actor = actor }, staff, cancellationToken);
    }

    private async Task<Asker> MeetAsync((ChatAddress User, ChatIdentity? Before) link, CommandRequest request, Staff staff, CancellationToken cancellationToken)
    {
        if (chat is not { } known)
            return Asker.Nobody with { Actor = request.Actor, User = link.User, Why = NotLinked.NotTold };
        var profile = await ProfileAsync(link.User, known.Clock, cancellationToken);
        if (profile is not { IsOutsider: true } && link.Before is { } before && staff.Find(before.Person) is { } person && before.Holds(person))
            return Known(request.Actor, person, staff) with { User = link.User };
        var asker = await new FirstMeeting(link, known, staff).AskerAsync(profile, request, cancellationToken);
        if (asker.Why == NotLinked.SeveralHaveIt && _told.TryAdd(link.User, true))
            Tell($"{link.User} was not linked to a person: {string.Join(" and ", staff.WithEmail(asker.Email!).Select(p => p.Key))} have the same address. Give each their own in people.csv, or say who it is: customerhealth link {link.User} PERSON.");
        return asker;
    }

    /// <summary>What the user's platform says; null when it says nothing, or not in time: whoever asks waits for the answer.</summary>
    private async Task<ChatProfile?> ProfileAsync(ChatAddress user, TimeProvider clock, CancellationToken cancellationToken)
    {
        foreach (var platform in Platforms)
        {
            try
            {
                if (await platform.ProfileAsync(user, cancellationToken).WaitAsync(Patience, clock, cancellationToken) is { } profile)
                    return profile;
            }
            catch (Exception silence) when (!cancellationToken.IsCancellationRequested)
            {
                if (silence is not (TimeoutException or HttpRequestException))
                    Tell($"{user.Platform} could not be asked who {user} is: {silence.GetType().Name}.");
                return null; // said to the asker as NotLinked.NotTold, unless a link stands
            }
        }

        return null;
    }

    private static Asker Known(Actor actor, Person person, Staff staff) => new(actor with { PersonKey = person.Key }, staff.RightsOf(person)) { Person = person };
}
