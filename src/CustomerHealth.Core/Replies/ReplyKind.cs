namespace CustomerHealth.Core.Replies;

/// <summary>What a reply is.</summary>
public enum ReplyKind
{
    /// <summary>One account, in full.</summary>
    Card,

    /// <summary>Several rows.</summary>
    List,

    /// <summary>Which of these did you mean?</summary>
    Choices,

    /// <summary>How to ask.</summary>
    Help,

    /// <summary>Not done, and why.</summary>
    Refusal,

    /// <summary>Done.</summary>
    Done,
}
