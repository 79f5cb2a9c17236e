using System.Text.Json;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>What happened in the workspace: stored first, then acknowledged, then worked on. A repetition is known by its id, also after a restart (CH-4).</summary>
internal sealed class SlackEvents(SlackTeams teams, IInbox inbox, TimeProvider clock, ILogger<SlackEvents> logger) : ISlackEndpoint
{
    private const int LongestBody = 1024 * 1024;

    /// <inheritdoc />
    public string Path => "/slack/events";

    /// <inheritdoc />
    public string Envelope => "events_api";

    /// <inheritdoc />
    public int MostBytes => LongestBody;

    /// <inheritdoc />
    public async Task<SlackResponse> HandleAsync(SlackCall call)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(call.Body);
        }
        catch (JsonException)
        {
            return SlackResponse.Bare(StatusCodes.Status400BadRequest);
        }

        using (document)
        {
            var callback = document.RootElement;
            switch (callback.Text("type"))
            {
                case "url_verification" when callback.Text("challenge") is { } challenge:
                    return SlackResponse.Of(new Challenged(challenge));
                case "event_callback" when callback.Text("event_id") is { } id && callback.Text("team_id") is { } team:
                    return teams.Allows(team) && SlackEvent.Of(callback) is { } happened ? await ReceiveAsync(id, happened) : SlackResponse.Acknowledged;
                case "app_rate_limited":
                    logger.EventsLimited(SlackGate.Channel);
                    return SlackResponse.Acknowledged;
                case null or "url_verification" or "event_callback":
                    return SlackResponse.Bare(StatusCodes.Status400BadRequest);
                default:
                    return SlackResponse.Acknowledged;
            }
        }
    }

    private async Task<SlackResponse> ReceiveAsync(string id, SlackEvent happened)
    {
        if (happened.UserTeamId != happened.TeamId && !teams.Allows(happened.UserTeamId))
            return SlackResponse.Acknowledged;

        var incoming = new Core.Inbox.Incoming($"{SlackAsker.Platform}:{id}", SlackEventWork.KindOfWork, JsonSerializer.Serialize(happened, SlackJson.Options), clock.Now);
        // Too much waits: Slack tries again later.
        return await inbox.ReceiveAsync(incoming, CancellationToken.None) == InboxReceipt.Full ? SlackResponse.Busy : SlackResponse.Acknowledged;
    }

    private sealed record Challenged(string Challenge);
}
