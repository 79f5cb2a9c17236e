namespace CustomerHealth.Core.Conversations;

/// <summary>Where an answer goes.</summary>
public enum AnswerPlace
{
    /// <summary>Where it was asked, shown to the asker alone.</summary>
    Private,

    /// <summary>Into the place of the message that was pressed.</summary>
    InPlace,

    /// <summary>Where it was asked, shown to all who read there.</summary>
    Shared,

    /// <summary>A message of the bot's own conversation with the asker; it stays there.</summary>
    Direct,
}
