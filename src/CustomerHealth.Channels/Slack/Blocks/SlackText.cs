using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A text object. Plain text is literal; mrkdwn must come out of <see cref="Slack.Mrkdwn"/>.</summary>
/// <param name="Type">plain_text or mrkdwn.</param>
/// <param name="Text">What it says.</param>
internal abstract record SlackText([property: JsonPropertyOrder(-2)] string Type, [property: JsonPropertyOrder(-1)] string Text);
