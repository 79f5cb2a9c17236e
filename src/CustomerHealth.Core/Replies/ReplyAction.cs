namespace CustomerHealth.Core.Replies;

/// <summary>A button: what it says and the command it stands for. Pressing it asks as the presser, with the presser's rights.</summary>
/// <param name="Label">At most two words.</param>
/// <param name="Command">What to send, without <c>/health</c>.</param>
public sealed record ReplyAction(string Label, string Command)
{
    /// <summary>The one thing that the message asks for; at most one of a reply.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Its answer is most likely a form: a channel that must open one at once does so before it knows more.</summary>
    public bool OpensForm { get; init; }

    /// <summary>What is asked before it is done; null: done at once.</summary>
    public string? Confirm { get; init; }
}
