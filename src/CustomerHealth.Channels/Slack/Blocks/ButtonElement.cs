namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A button.</summary>
/// <param name="ActionId">Unique in the message.</param>
/// <param name="Text">What it says.</param>
/// <param name="Value">The command that it stands for.</param>
internal sealed record ButtonElement(string ActionId, PlainText Text, string Value) : SlackElement(ActionId)
{
    /// <summary><c>primary</c> for the one thing that the message asks for; null for any other.</summary>
    public string? Style { get; init; }

    /// <summary>What is asked before it is done; null: done at once.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <inheritdoc/>
    public override int Characters() => Text.Text.Length;
}
