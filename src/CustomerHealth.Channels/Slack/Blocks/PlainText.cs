namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>Literal text: not even <c>:fire:</c> becomes a picture.</summary>
internal sealed record PlainText(string Text) : SlackText("plain_text", Text)
{
    /// <summary>Whether Slack may turn <c>:name:</c> into an emoji: no, it would change a name.</summary>
    public bool Emoji { get; }
}
