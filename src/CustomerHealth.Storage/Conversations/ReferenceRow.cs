using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Storage.Conversations;

/// <summary>A row of <c>conversation_reference</c>.</summary>
internal sealed class ReferenceRow
{
    public string Platform { get; set; } = "";

    public string Workspace { get; set; } = "";

    public string Conversation { get; set; } = "";

    /// <summary>Name of a <see cref="ConversationKind"/>.</summary>
    public string Kind { get; set; } = "";

    public string Contact { get; set; } = "";

    public string? Person { get; set; }

    public string? PersonHere { get; set; }

    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Team { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long SeenAt { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long? DeadSince { get; set; }

    public string? DeadBecause { get; set; }

    /// <summary>The row to store for a reference, which is not dead.</summary>
    public static ReferenceRow Of(ConversationReference reference) => new()
    {
        Platform = reference.Address.Platform,
        Workspace = reference.Address.Workspace,
        Conversation = reference.Address.Place,
        Kind = reference.Kind.ToString(),
        Contact = reference.Where,
        Person = reference.Person,
        PersonHere = reference.PersonHere,
        Email = reference.Email,
        Name = reference.Name,
        Team = reference.Team,
        SeenAt = reference.SeenAt.ToUnixTimeMilliseconds(),
    };

    /// <summary>The reference that was stored.</summary>
    public ConversationReference ToReference() => new()
    {
        Address = new ChatAddress(Platform, Workspace, Conversation),
        Kind = Enum.Parse<ConversationKind>(Kind),
        Where = Contact,
        Person = Person,
        PersonHere = PersonHere,
        Email = Email,
        Name = Name,
        Team = Team,
        SeenAt = Instant.FromUnixTimeMilliseconds(SeenAt),
        DeadSince = DeadSince is { } dead ? Instant.FromUnixTimeMilliseconds(dead) : null,
        DeadBecause = DeadBecause,
    };
}
