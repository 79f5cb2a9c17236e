using CustomerHealth.Channels.Conversation;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Slash commands: answered in the response where that can be done in time, else later at the <c>response_url</c>. A form opens as a window.</summary>
internal sealed class SlackCommands(SlackTeams teams, AnswerDesk desk, SlackTalk talk, SlackWindowing windows, PromptWork work, IOptions<SlackOptions> options, TimeProvider clock) : ISlackEndpoint
{
    private const int LongestBody = 64 * 1024;

    private static readonly Asking Asking = new(AskedBy.Command);

    private static readonly Reply Working = new() { Kind = ReplyKind.Done, Text = "Working on it…" };

    /// <inheritdoc />
    public string Path => "/slack/commands";

    /// <inheritdoc />
    public string Envelope => "slash_commands";

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
        using var job = work.TryTake(SlackGate.Channel);
        if (job is null)
            return SlackResponse.Busy;

        var answering = job.BeginAsync(stop => AnswerAsync(command, asker, command.TriggerId ?? call.Mark, stop));
        if (!await answering.IsInTimeAsync(SlackPace.Budget, clock))
        {
            job.GoOnAfter(answering, (answer, stop) => TellAsync(answer, asker, stop));
            return SlackResponse.Of(talk.Private(Working));
        }

        if (await answering is not { } told)
            return SlackResponse.Acknowledged;
        if (talk.TryInOne(told.Placed, out var message))
            return SlackResponse.Of(message);

        job.GoOn(stop => TellAsync(told, asker, stop));
        return SlackResponse.Acknowledged;
    }

    /// <returns>Null when the answer is a window that is open now.</returns>
    private async Task<Told?> AnswerAsync(SlashCommand command, SlackAsker asker, string key, CancellationToken cancellationToken)
    {
        var request = asker.Asks(command.Text, key);
        var reply = await desk.AskAsync(request, cancellationToken);
        if (reply.Form is not null && await windows.In(asker.TeamId).OpenFormAsync(command.TriggerId, reply, request.Place, cancellationToken))
            return null;

        return new Told(await talk.PlaceAsync(SlackTalk.Typed(reply), Asking, asker, cancellationToken), request.IdempotencyKey);
    }

    private Task TellAsync(Told? answer, SlackAsker asker, CancellationToken stop) =>
        answer is null ? Task.CompletedTask : talk.TellAsync(answer.Placed, asker, answer.Key, stop);

    private sealed record Told(Placement Placed, string Key);
}
