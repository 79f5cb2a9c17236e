namespace CustomerHealth.Core.Replies;

/// <summary>An account of a list in its parts, for a channel that can set them in columns and open the account by a press on the row.</summary>
public sealed record AccountRow
{
    /// <summary>The account's name, and the command that shows it.</summary>
    public required ReplyAction Opens { get; init; }

    /// <summary>The score that the row is about.</summary>
    public required ScoreRow Score { get; init; }

    /// <summary>Why it is in the list: one fact.</summary>
    public required string Fact { get; init; }

    /// <summary>"renews in 54 days"; null when that is not near, or not known.</summary>
    public string? Renewal { get; init; }

    /// <summary>What to do.</summary>
    public required string Play { get; init; }

    /// <summary>Who and by when: "you, by Fri 20 Nov".</summary>
    public required string Who { get; init; }
}
