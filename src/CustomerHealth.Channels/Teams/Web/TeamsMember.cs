using System.Text.Json;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>Somebody in a conversation, as Teams' roster tells of them.</summary>
internal sealed record TeamsMember
{
    /// <summary><c>29:…</c>; another for every bot.</summary>
    public required string Id { get; init; }

    /// <summary>The id in Entra; null when Teams does not say.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The name shown.</summary>
    public required string Name { get; init; }

    /// <summary>The address in the tenant's directory; null when Teams tells none.</summary>
    public string? Email { get; init; }

    /// <summary>The tenant that they belong to; null when Teams does not say.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c>; null when Teams does not say.</summary>
    public string? Role { get; init; }

    /// <summary>A program.</summary>
    public bool IsBot => TeamsAddresses.IsBot(Id);

    /// <summary>What stands in addresses.</summary>
    public string Place => ObjectId?.ToLowerInvariant() ?? Id;

    /// <summary>Whether they are of another organisation, a guest, or nobody knows.</summary>
    /// <param name="tenant">The bot's tenant.</param>
    public bool IsOutsider(string tenant) => !string.Equals(TenantId, tenant, StringComparison.OrdinalIgnoreCase) || !string.Equals(Role, "user", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a member; null when it is none.</summary>
    public static TeamsMember? Of(JsonElement member) => member.Text("id") is not { } id
        ? null
        : new TeamsMember
        {
            Id = id,
            ObjectId = member.Text("aadObjectId") ?? member.Text("objectId"),
            Name = member.Text("name") ?? member.Text("givenName") ?? id,
            Email = member.Text("email") ?? (member.Text("userPrincipalName") is { } name && name.Contains('@', StringComparison.Ordinal) ? name : null),
            TenantId = member.Text("tenantId"),
            Role = member.Text("userRole"),
        };
}
