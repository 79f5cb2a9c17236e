namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>Asks once more, before a button does what it says.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Text">What will be done.</param>
/// <param name="Confirm">The button that does it.</param>
/// <param name="Deny">The button that does not.</param>
internal sealed record ConfirmDialog(PlainText Title, PlainText Text, PlainText Confirm, PlainText Deny);
