using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>A user of the fake workspace.</summary>
/// <param name="Id"><c>U…</c>.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Email">Null when Slack tells none.</param>
public sealed record FakeSlackUser(string Id, string Name, string? Email)
{
    /// <summary>Where the user belongs; null for the workspace itself.</summary>
    public string? TeamId { get; init; }

    /// <summary>The organisation of several workspaces; null for none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>A guest of several channels.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>A guest of one channel.</summary>
    public bool IsUltraRestricted { get; init; }

    /// <summary>Of another organisation.</summary>
    public bool IsStranger { get; init; }

    /// <summary>A program.</summary>
    public bool IsBot { get; init; }

    /// <summary>As <c>users.info</c> tells.</summary>
    internal JsonObject ToJson(string team) => new()
    {
        ["id"] = Id,
        ["team_id"] = TeamId ?? team,
        ["enterprise_user"] = EnterpriseId is null ? null : new JsonObject { ["enterprise_id"] = EnterpriseId },
        ["name"] = Name.ToLowerInvariant(),
        ["deleted"] = false,
        ["is_bot"] = IsBot,
        ["is_restricted"] = IsRestricted,
        ["is_ultra_restricted"] = IsUltraRestricted,
        ["is_stranger"] = IsStranger,
        ["is_email_confirmed"] = true,
        ["profile"] = new JsonObject { ["real_name"] = Name, ["display_name"] = "", ["email"] = Email },
    };
}
