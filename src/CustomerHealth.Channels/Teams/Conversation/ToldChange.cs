using CustomerHealth.Channels.Teams.Incoming;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>The bot was let in somewhere, or taken out, or a channel got another name; as it waits in the inbox.</summary>
/// <param name="Place">Where.</param>
/// <param name="IsIn">It may speak there from now on; else it may not.</param>
internal sealed record ToldChange(ToldPlace Place, bool IsIn)
{
    /// <summary>It concerns the whole team, not this channel alone.</summary>
    public bool IsOfTeam { get; init; }

    /// <summary>Reads an activity; null when nothing of ours changes. Teams tells the same in two ways, in either order.</summary>
    public static ToldChange? Of(TeamsActivity activity, ToldPlace place) => activity switch
    {
        { Type: "installationUpdate", Action: "add" or "add-upgrade" } => new(place, IsIn: true),
        { Type: "installationUpdate", Action: "remove" } => new(place, IsIn: false) { IsOfTeam = place.Team is not null },
        { Added: var added } when added.Contains(activity.BotId, StringComparer.Ordinal) => new(place, IsIn: true),
        { Removed: var removed } when removed.Contains(activity.BotId, StringComparer.Ordinal) => new(place, IsIn: false) { IsOfTeam = place.Team is not null },
        { EventType: "channelDeleted" } => new(place, IsIn: false),
        { EventType: "channelCreated" or "channelRenamed" or "channelRestored" } => new(place, IsIn: true),
        // In a personal chat the bot is let in when the person is told of it.
        { Conversation.Kind: ConversationKind.Personal, Added: not [] } => new(place, IsIn: true),
        _ => null,
    };
}
