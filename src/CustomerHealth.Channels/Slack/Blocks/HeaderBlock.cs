namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>The head of a message.</summary>
internal sealed record HeaderBlock(PlainText Text) : SlackBlock
{
    /// <inheritdoc/>
    public override int Characters() => Text.Text.Length;
}
