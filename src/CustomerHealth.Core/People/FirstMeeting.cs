using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.People;

/// <summary>Links a chat user whom nobody has linked yet, when the address that the platform has confirmed is that of exactly one person. Guests are never linked so.</summary>
/// <param name="link">The user, and the link that stands but holds no longer; null for none.</param>
/// <param name="chat">Where the link is kept, with its audit entry (CH-7), and the clock that dates it.</param>
/// <param name="staff">The people.</param>
internal sealed class FirstMeeting((ChatAddress User, ChatIdentity? Before) link, (IIdentityStore Identities, TimeProvider Clock) chat, Staff staff)
{
    /// <summary>Who the user is.</summary>
    /// <param name="profile">What the platform says of the user; null when it did not answer.</param>
    /// <param name="request">What the user asks.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    public async Task<Asker> AskerAsync(ChatProfile? profile, CommandRequest request, CancellationToken cancellationToken)
    {
        var nobody = new Asker(request.Actor, Rights.None) { User = link.User, Email = profile?.Email };
        var (person, why) = Find(profile);
        if (person is null)
            return nobody with { Why = why };

        var at = Instant.FromUnixTimeMilliseconds(chat.Clock.Now.ToUnixTimeMilliseconds());
        var entry = new AuditEntry(at, person.Key, request.Origin, "identity-linked", $"identity:{link.User}", link.Before is { } before ? Facts.Of(("person", before.Person)) : null, Facts.Of(("person", person.Key), ("how", "e-mail")));
        var identity = new ChatIdentity(link.User, person.Key, LinkedBy.Email, at) { Email = person.Email?.Trim() };
        var known = await chat.Identities.MeetAsync(identity, link.Before, entry, cancellationToken) ? person : await LinkedMeanwhileAsync(cancellationToken);
        return known is null
            ? nobody with { Why = NotLinked.NotTold }
            : new Asker(request.Actor with { PersonKey = known.Key }, staff.RightsOf(known)) { Person = known, User = link.User, WasLinkedNow = true };
    }

    /// <summary>Whom somebody else, the operator or another request, linked while this one looked.</summary>
    private async Task<Person?> LinkedMeanwhileAsync(CancellationToken cancellationToken) =>
        (await chat.Identities.AllAsync(cancellationToken)).FirstOrDefault(one => one.User == link.User) is { } now && staff.Find(now.Person) is { } person && now.Holds(person) ? person : null;

    private (Person? Person, NotLinked? Why) Find(ChatProfile? profile) => profile switch
    {
        null => (null, NotLinked.NotTold),
        { IsOutsider: true } => (null, NotLinked.Outsider),
        { Email: null or "" } => (null, NotLinked.NoAddress),
        _ => staff.WithEmail(profile.Email) switch
        {
            [var one] => (one, null),
            [] => (null, NotLinked.NobodyHasIt),
            _ => (null, NotLinked.SeveralHaveIt),
        },
    };
}
