using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Core.People;

/// <summary>Who a user of a chat platform is.</summary>
/// <param name="User">The user: <c>slack:T1/U2</c>.</param>
/// <param name="Person">Key of the person; may be of one who is gone, and then nobody is meant.</param>
/// <param name="How">How they were linked.</param>
/// <param name="At">When.</param>
public sealed record ChatIdentity(ChatAddress User, string Person, LinkedBy How, Instant At)
{
    /// <summary>The address that linked them; null for a link of the operator, which stands whatever the addresses.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the link still says who the user is: one by e-mail rests on the address of the person.</summary>
    /// <param name="person">The person it names, as of now.</param>
    public bool Holds(Person person) => How switch
    {
        LinkedBy.Email => string.Equals(Email, person.Email?.Trim(), StringComparison.OrdinalIgnoreCase),
        LinkedBy.Operator => true,
    };
}
