using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>A user as Slack tells of one.</summary>
internal sealed record SlackUser
{
    /// <summary><c>U…</c> or <c>W…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The workspace that the user belongs to; null when Slack does not say.</summary>
    public string? TeamId { get; init; }

    /// <summary>The organisation of several workspaces that the user belongs to; null for none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>The name shown.</summary>
    public required string Name { get; init; }

    /// <summary>The address that Slack has confirmed; null when it tells none.</summary>
    public string? Email { get; init; }

    /// <summary>A guest, or somebody of another organisation.</summary>
    public bool IsGuest { get; init; }

    /// <summary>A program.</summary>
    public bool IsBot { get; init; }

    /// <summary>Switched off.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Reads a <c>user</c>; null when it is none.</summary>
    public static SlackUser? Of(JsonElement? user) => user?.Text("id") is not { } id
        ? null
        : new SlackUser
        {
            Id = id,
            TeamId = user?.Text("team_id"),
            EnterpriseId = user?.Part("enterprise_user")?.Text("enterprise_id"),
            Name = user?.Part("profile")?.Text("display_name") ?? user?.Part("profile")?.Text("real_name") ?? user?.Text("real_name") ?? user?.Text("name") ?? id,
            // An address that is waiting to be confirmed proves nothing about who writes.
            Email = user?.Part("is_email_confirmed") is { ValueKind: JsonValueKind.False } ? null : user?.Part("profile")?.Text("email"),
            IsGuest = user is { } person && (person.Flag("is_restricted") || person.Flag("is_ultra_restricted") || person.Flag("is_stranger")),
            IsBot = user?.Flag("is_bot") is true,
            IsDeleted = user?.Flag("deleted") is true,
        };
}
