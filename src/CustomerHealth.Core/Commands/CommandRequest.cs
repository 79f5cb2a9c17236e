using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Core.Commands;

/// <summary>Who asks what, from where. Every channel makes one; no command knows the channel.</summary>
public sealed record CommandRequest
{
    /// <summary>The channel that says itself who asks: whoever can start the program can read its store.</summary>
    public const string Terminal = "terminal";

    /// <summary>Who asks.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The channel it came through: <c>slack</c>, <c>teams</c>, <c>terminal</c>.</summary>
    public string Platform { get; init; } = Terminal;

    /// <summary>The chat workspace: a Slack team id, <c>terminal</c>.</summary>
    public required string Workspace { get; init; }

    /// <summary>Where in it: a channel id, <c>terminal</c>.</summary>
    public required string Place { get; init; }

    /// <summary>The channel knows that only the asker and the bot read there: nothing is offered to be shared.</summary>
    public bool IsDirect { get; init; }

    /// <summary>The same for a retry of the same request: a state-changing command acts once for it (CH-4).</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The words as typed, without <c>/health</c>.</summary>
    public required string Text { get; init; }

    /// <summary>What was filled into the form that this command opened; null when it was typed or pressed.</summary>
    public FormAnswers? Answers { get; init; }

    /// <summary>
    /// The answer is to be shown to others: a command that changes something is refused, and what outsiders may read is worked out beside it (CH-5).
    /// </summary>
    public bool ForSharing { get; init; }

    /// <summary>From where, for the audit log: <c>terminal</c>, <c>slack:T1/C2</c>.</summary>
    public string Origin => Platform == Terminal ? Platform : $"{Platform}:{Workspace}/{Place}";
}
