namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>Text with Slack's own markup, values in it escaped.</summary>
internal sealed record MrkdwnText(string Text) : SlackText("mrkdwn", Text)
{
    /// <summary>Links and names in the text stay text.</summary>
    public bool Verbatim { get; } = true;
}
