using NodaTime;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Who the bot is, asked once an hour.</summary>
internal sealed class SlackBot(SlackWeb web, TimeProvider clock)
{
    private readonly SlackCache<SlackSelf> _self = new(clock, Duration.FromHours(1), 1);

    /// <summary>Who the token is.</summary>
    public Task<SlackAnswer<SlackSelf>> SelfAsync(CancellationToken cancellationToken) => _self.GetAsync("", () => web.WhoAmIAsync(cancellationToken));
}
