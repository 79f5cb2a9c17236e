namespace CustomerHealth.Channels.Slack.Web;

/// <summary>A message that Slack has.</summary>
/// <param name="Channel">The conversation.</param>
/// <param name="Ts">Its name there, which is also its time.</param>
internal sealed record SlackPosted(string Channel, string Ts);
