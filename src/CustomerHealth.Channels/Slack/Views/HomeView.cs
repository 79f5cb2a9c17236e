namespace CustomerHealth.Channels.Slack.Views;

/// <summary>The bot's own page, different for each person.</summary>
internal sealed record HomeView : BlockKitView;
