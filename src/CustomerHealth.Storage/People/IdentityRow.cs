using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using NodaTime;

namespace CustomerHealth.Storage.People;

/// <summary>A row of <c>chat_identity</c>.</summary>
internal sealed class IdentityRow
{
    /// <summary><c>slack</c>, <c>teams</c>.</summary>
    public string Platform { get; set; } = "";

    /// <summary>The workspace or tenant.</summary>
    public string Workspace { get; set; } = "";

    /// <summary>The user's id there.</summary>
    public string UserId { get; set; } = "";

    /// <summary>Key of the person.</summary>
    public string Person { get; set; } = "";

    /// <summary>Name of a <see cref="LinkedBy"/>.</summary>
    public string How { get; set; } = "";

    /// <summary>When, Unix milliseconds.</summary>
    public long At { get; set; }

    /// <summary>The address that linked them; null for a link of the operator.</summary>
    public string? Email { get; set; }

    /// <summary>The row to store for a link.</summary>
    public static IdentityRow Of(ChatIdentity identity) => new()
    {
        Platform = identity.User.Platform,
        Workspace = identity.User.Workspace,
        UserId = identity.User.Place,
        Person = identity.Person,
        How = identity.How.ToString(),
        At = identity.At.ToUnixTimeMilliseconds(),
        Email = identity.Email,
    };

    /// <summary>The link that was stored.</summary>
    public ChatIdentity ToIdentity() => new(new ChatAddress(Platform, Workspace, UserId), Person, Enum.Parse<LinkedBy>(How), Instant.FromUnixTimeMilliseconds(At)) { Email = Email };
}
