namespace CustomerHealth.Core.Conversations;

/// <summary>Who talks in a conversation. The names are stored.</summary>
public enum ConversationKind
{
    /// <summary>The bot and one person.</summary>
    Personal,

    /// <summary>Several people, who were asked in one by one.</summary>
    Group,

    /// <summary>A channel of a team.</summary>
    Channel,
}
