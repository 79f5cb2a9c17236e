using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Teams;

/// <summary>Somebody in a roster.</summary>
/// <param name="Id"><c>29:…</c>.</param>
/// <param name="ObjectId">The id in Entra.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Email">The address.</param>
public sealed record FakeTeamsMember(string Id, string ObjectId, string Name, string Email)
{
    /// <summary>The tenant; null: that of the fake.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c>; null: Teams does not say.</summary>
    public string? Role { get; init; } = "user";

    /// <summary>As the Connector writes it.</summary>
    internal JsonObject ToJson(string tenant)
    {
        var member = new JsonObject
        {
            ["id"] = Id, ["name"] = Name, ["aadObjectId"] = ObjectId, ["email"] = Email, ["userPrincipalName"] = Email, ["tenantId"] = TenantId ?? tenant,
        };
        if (Role is not null)
            member["userRole"] = Role;
        return member;
    }
}
