namespace CustomerHealth.Core.Replies.Forms;

/// <summary>What can be chosen.</summary>
/// <param name="Text">What people read.</param>
/// <param name="Value">What the command is told.</param>
/// <param name="Group">Under which head it stands: "Acme Robotics"; null for none. Options of one group follow each other.</param>
public sealed record FormOption(string Text, string Value, string? Group = null);
