using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A text object. Plain text is literal; mrkdwn must come out of <see cref="Mrkdwn"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainText), "plain_text")]
[JsonDerivedType(typeof(MrkdwnText), "mrkdwn")]
internal abstract record SlackText(string Text);
