using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.People;

/// <summary>Links a chat user whom nobody has linked yet, when the address that the platform has confirmed is that of exactly one person. Guests are never linked so.</summary>
/// <param name="link">The user, and the key of the person they are linked to and who is gone; null for none.</param>
/// <param name="chat">Where the link is kept, with its audit entry (CH-7), and the clock that dates it.</param>
/// <param name="staff">The people.</param>
internal sealed class FirstMeeting((ChatAddress User, string? Gone) link, (IIdentityStore Identities, TimeProvider Clock) chat, Staff staff)
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
        var entry = new AuditEntry(at, person.Key, request.Origin, "identity-linked", $"identity:{link.User}", link.Gone is { } gone ? Facts.Of(("person", gone)) : null, Facts.Of(("person", person.Key), ("how", "e-mail")));
        await chat.Identities.LinkAsync(new ChatIdentity(link.User, person.Key, LinkedBy.Email, at), entry, cancellationToken);
        return new Asker(request.Actor with { PersonKey = person.Key }, staff.RightsOf(person)) { Person = person, User = link.User, WasLinkedNow = true };
    }

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
