using CustomerHealth.Channels.Conversation;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Buttons and menus: the command is asked with the presser's rights, and answered where the press was.</summary>
internal sealed class SlackPresses(AnswerDesk desk, SlackTalk talk, SlackWindowing windows, SlackHome home, SlackPlaces places, IOptions<SlackOptions> options)
{
    /// <summary>Answers a press. It may be asked again for the same after a crash: what it does it does under the key.</summary>
    /// <param name="press">The press.</param>
    /// <param name="key">Its key, <see cref="PressKey"/>.</param>
    /// <param name="received">When it came: its address for answers is as old.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AnswerAsync(SlackPress press, string key, Instant received, CancellationToken cancellationToken)
    {
        var asker = new SlackAsker(press.TeamId, press.UserId, press.ChannelId)
        {
            ThreadTs = press.ThreadTs,
            Url = ResponseUrl.TryParse(press.ResponseUrl, options.Value.ApiBaseUrl, received, out var url) ? url : null,
        };
        var request = asker.Asks(press.Command, key);
        var window = press.WindowId
            ?? (press.OpensWindow ? await windows.In(asker.TeamId).OpenAsync(press.TriggerId, press.Label, new ViewContext(press.Command, request.Place), cancellationToken) : null);

        var reply = await desk.AskAsync(request, cancellationToken);
        await TellAsync((press, asker, window), request, reply, cancellationToken);
        if (reply.Spent is { } spent)
            await talk.SpendAsync(press, spent, asker, cancellationToken);
        if (asker.ChannelId is null && reply.Kind == ReplyKind.Done)
            await home.PublishAsync(asker, request.IdempotencyKey, cancellationToken);
    }

    private async Task TellAsync((SlackPress Of, SlackAsker Asker, string? Window) one, CommandRequest request, Reply reply, CancellationToken cancellationToken)
    {
        var (press, asker, window) = one;
        if (window is not null)
        {
            // A window has no place for a file.
            reply = await talk.FileApartAsync(reply, asker, request.IdempotencyKey, cancellationToken);
            if (await windows.In(asker.TeamId).ShowAsync(window, reply, new ViewContext(request.Text, request.Place), cancellationToken))
                return;
        }

        // A form that nobody foresaw: the trigger may still be good.
        if (window is null && reply.Form is not null && await windows.In(asker.TeamId).OpenFormAsync(press.TriggerId, reply, request.Place, cancellationToken))
            return;

        var said = SlackTalk.Typed(reply);
        var asking = await AskingAsync(press, asker, cancellationToken);
        await talk.TellAsync(await talk.PlaceAsync(said, asking, asker, cancellationToken), asker, request.IdempotencyKey, cancellationToken);
    }

    private async Task<Asking> AskingAsync(SlackPress press, SlackAsker asker, CancellationToken cancellationToken)
    {
        if (press.IsEphemeral)
            return new Asking(AskedBy.Press);

        var isDirect = asker.ChannelId is null || await places.IsDirectAsync(asker, cancellationToken);
        return new Asking(AskedBy.Press, isDirect, IsSeenByOthers: !isDirect);
    }
}
