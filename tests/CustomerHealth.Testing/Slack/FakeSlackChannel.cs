using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>A conversation of the fake workspace.</summary>
/// <param name="Id"><c>C…</c> or <c>D…</c>.</param>
/// <param name="Name">Null for a direct message.</param>
/// <param name="Members">Who reads it, the bot among them when it was invited.</param>
public sealed record FakeSlackChannel(string Id, string? Name, ImmutableArray<string> Members)
{
    /// <summary>With another organisation.</summary>
    public bool IsExtShared { get; init; }

    /// <summary>With another workspace of the same organisation.</summary>
    public bool IsOrgShared { get; init; }

    /// <summary>Another organisation has been invited.</summary>
    public bool IsPendingExtShared { get; init; }

    /// <summary>Nobody writes there any more.</summary>
    public bool IsArchived { get; init; }

    /// <summary>What stands there, the oldest first.</summary>
    public ConcurrentQueue<FakeSlackMessage> Messages { get; } = [];

    /// <summary>As <c>conversations.info</c> tells.</summary>
    internal JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["is_channel"] = Name is not null,
        ["is_im"] = Name is null,
        ["is_member"] = Name is null ? null : Members.Contains(FakeSlackWorkspace.BotUser),
        ["is_shared"] = IsExtShared || IsOrgShared,
        ["is_org_shared"] = IsOrgShared,
        ["is_pending_ext_shared"] = IsPendingExtShared,
        ["is_ext_shared"] = IsExtShared,
        ["is_archived"] = IsArchived,
        ["user"] = Name is null ? Members[0] : null,
    };
}
