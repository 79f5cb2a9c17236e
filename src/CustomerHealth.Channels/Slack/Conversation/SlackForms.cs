using System.Collections.Immutable;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>
/// Forms that are sent. What is wrong stands at its field, and the window stays open with what was filled in; what was done closes it, and the answer comes
/// where the form was opened from. What takes longer than Slack waits shows a wait in the window, then the answer.
/// </summary>
internal sealed class SlackForms(AnswerDesk desk, SlackTalk talk, SlackWindows windows, SlackHome home, SlackPlaces places, SlackWork work, TimeProvider clock)
{
    private const string Working = "Working on it";

    /// <summary>Answers a form in the response itself.</summary>
    public async Task<SlackResponse> AnswerAsync(SlackInteraction interaction, ShownView view)
    {
        if (view.CallbackId != SlackIds.FormView || !ViewContext.TryParse(view.Metadata, out var context))
            return SlackResponse.Acknowledged;

        var asker = new SlackAsker(interaction.TeamId, interaction.UserId, context.Place == SlackAsker.Home ? null : context.Place);
        var sent = new SentForm(view, asker, context, asker.Asks(context.Command, $"{interaction.TeamId}/{view.Id}") with { Answers = view.Answers });
        var answering = Task.Run(() => desk.AskAsync(sent.Request, work.Stopping), CancellationToken.None);
        if (await answering.IsInTimeAsync(clock))
            return InTime(sent, await answering);

        return work.TryRun(async stop => await LateAsync(sent, await answering, stop))
            ? SlackResponse.Of(ViewAnswer.Update(SlackViews.Loading(Working, context)))
            : SlackResponse.Bare(StatusCodes.Status503ServiceUnavailable);
    }

    private SlackResponse InTime(SentForm sent, Reply reply)
    {
        if (FaultsOf(reply, sent) is { Count: > 0 } faults)
            return SlackResponse.Of(ViewAnswer.AtFields(faults));
        if (reply.Form is not null)
            return SlackResponse.Of(ViewAnswer.Update(windows.Of(reply, sent.Context)));

        var isShown = sent.Asker.ChannelId is null && reply.File is null;
        var isTaken = work.TryRun(stop => AfterwardsAsync(sent, reply, isShown, stop));
        // With nobody to tell it elsewhere, the window itself does.
        return isShown || !isTaken ? SlackResponse.Of(ViewAnswer.Update(windows.Of(reply, sent.Context))) : SlackResponse.Acknowledged;
    }

    private async Task LateAsync(SentForm sent, Reply reply, CancellationToken cancellationToken)
    {
        var isShown = FaultsOf(reply, sent) is { Count: > 0 } faults
            ? await windows.UpdateAsync(sent.View.Id, ReopenedForm.Of(sent.View, faults), cancellationToken)
            : reply.File is null && await windows.ShowAsync(sent.View.Id, reply, sent.Context, cancellationToken);
        await AfterwardsAsync(sent, reply, isShown, cancellationToken);
    }

    private async Task AfterwardsAsync(SentForm sent, Reply reply, bool isShown, CancellationToken cancellationToken)
    {
        if (!isShown)
        {
            var asking = new Asking(AskedBy.Form, sent.Asker.ChannelId is null || await places.IsDirectAsync(sent.Asker, cancellationToken));
            var placed = await talk.PlaceAsync(SlackTalk.Typed(reply), asking, sent.Asker, cancellationToken);
            await talk.TellAsync(placed, sent.Asker, sent.Request.IdempotencyKey, cancellationToken);
        }

        if (sent.Asker.ChannelId is null && reply.Kind == ReplyKind.Done)
            await home.PublishAsync(sent.Asker, sent.Request.IdempotencyKey, cancellationToken);
    }

    /// <summary>A refusal that names no field stands at the first: what was filled in is not lost with the window.</summary>
    private static ImmutableSortedDictionary<string, string>? FaultsOf(Reply reply, SentForm sent)
    {
        var faults = reply is { Faults.IsEmpty: true, Kind: ReplyKind.Refusal, Form: null } ? [new FieldFault("", reply.Text)] : reply.Faults;
        return faults.IsEmpty || sent.View.Inputs.IsEmpty ? null : SlackViews.Faults(faults, sent.View.Inputs);
    }
}
