namespace CustomerHealth.Core.Replies;

/// <summary>A button: what it says and the command it stands for.</summary>
/// <param name="Label">At most two words.</param>
/// <param name="Command">What to send, without <c>/health</c>.</param>
public sealed record ReplyAction(string Label, string Command);
