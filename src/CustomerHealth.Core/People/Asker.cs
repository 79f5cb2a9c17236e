using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.People;

/// <summary>Who asks, found out once for each request.</summary>
/// <param name="Actor">The actor, with the key of the person where one is linked.</param>
/// <param name="Rights">What the asker may see.</param>
public sealed record Asker(Actor Actor, Rights Rights)
{
    /// <summary>The one who runs the program.</summary>
    public static Asker Operator { get; } = new(Actor.Operator, Rights.All);

    /// <summary>Somebody who is no person of the store, and it is not known why.</summary>
    public static Asker Nobody { get; } = new(new Actor("", PersonKey: null), Rights.None);

    /// <summary>The person; null for the operator, and for somebody who is no person of the store.</summary>
    public Person? Person { get; init; }

    /// <summary>The user of the chat platform; null at the terminal.</summary>
    public ChatAddress? User { get; init; }

    /// <summary>Why a chat user is no person of the store; null for one who is.</summary>
    public NotLinked? Why { get; init; }

    /// <summary>The address that the platform has confirmed, when it was asked; null otherwise.</summary>
    public string? Email { get; init; }

    /// <summary>True when this request linked the user: what was read of the store before is old.</summary>
    public bool WasLinkedNow { get; init; }
}
