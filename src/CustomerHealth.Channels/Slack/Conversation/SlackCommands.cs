using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Slash commands: answered in the response where that can be done in time, else later at the <c>response_url</c>. A form opens as a window.</summary>
internal sealed class SlackCommands(SlackTeams teams, AnswerDesk desk, SlackTalk talk, SlackWindows windows, SlackWork work, IOptions<SlackOptions> options, TimeProvider clock) : ISlackEndpoint
{
    private const int LongestBody = 64 * 1024;

    private static readonly Asking Asking = new(AskedBy.Command);

    private static readonly Reply Working = new() { Kind = ReplyKind.Done, Text = "Working on it…" };

    /// <inheritdoc />
    public string Path => "/slack/commands";

    /// <inheritdoc />
    public int MostBytes => LongestBody;

    /// <inheritdoc />
    public async Task<SlackResponse> HandleAsync(SlackCall call)
    {
        if (SlashCommand.Of(SlashCommand.Fields(call.Body.Span)) is not { } command)
            return SlackResponse.Bare(StatusCodes.Status400BadRequest);
        if (!teams.Allows(command.TeamId))
            return SlackResponse.Of(talk.Private(SlackTeams.Refusal));

        var asker = new SlackAsker(command.TeamId, command.UserId, command.ChannelId)
        {
            Url = ResponseUrl.TryParse(command.ResponseUrl, options.Value.ApiBaseUrl, clock.Now, out var url) ? url : null,
        };
        // A store reads on the thread that asks: on another one, so that the deadline is kept whatever it does.
        var answering = Task.Run(() => AnswerAsync(command, asker, command.TriggerId ?? call.Signature), CancellationToken.None);
        if (!await answering.IsInTimeAsync(clock))
            return work.TryRun(async stop => await TellAsync(await answering, asker, stop)) ? SlackResponse.Of(talk.Private(Working)) : SlackResponse.Bare(StatusCodes.Status503ServiceUnavailable);

        return await answering is not { } answer ? SlackResponse.Acknowledged
            : talk.TryInOne(answer.Placed, out var message) ? SlackResponse.Of(message)
            : work.TryRun(stop => TellAsync(answer, asker, stop)) ? SlackResponse.Acknowledged
            : SlackResponse.Bare(StatusCodes.Status503ServiceUnavailable);
    }

    /// <returns>Null when the answer is a window that is open now.</returns>
    private async Task<Told?> AnswerAsync(SlashCommand command, SlackAsker asker, string key)
    {
        var request = asker.Asks(command.Text, key);
        var reply = await desk.AskAsync(request, work.Stopping);
        if (reply.Form is not null && await windows.OpenFormAsync(command.TriggerId, reply, request.Place, work.Stopping))
            return null;

        return new Told(await talk.PlaceAsync(SlackTalk.Typed(reply), Asking, asker, work.Stopping), request.IdempotencyKey);
    }

    private Task TellAsync(Told? answer, SlackAsker asker, CancellationToken stop) =>
        answer is null ? Task.CompletedTask : talk.TellAsync(answer.Placed, asker, answer.Key, stop);

    private sealed record Told(Placement Placed, string Key);
}
