using System.Collections.Immutable;
using CustomerHealth.Channels.Conversation;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>
/// Forms that are sent. What is wrong stands at its field, and the window stays open with what was filled in; what was done closes it, and the answer comes
/// where the form was opened from. What takes longer than Slack waits shows a wait in the window, then the answer.
/// </summary>
internal sealed class SlackForms(AnswerDesk desk, SlackTalk talk, SlackWindowing windows, SlackHome home, SlackPlaces places, PromptWork work, TimeProvider clock)
{
    private const string Working = "Working on it";

    /// <summary>Answers a form in the response itself.</summary>
    public async Task<SlackResponse> AnswerAsync(SlackInteraction interaction, ShownView view)
    {
        if (view.CallbackId != SlackIds.FormView || !ViewContext.TryParse(view.Metadata, out var context))
            return SlackResponse.Acknowledged;

        var asker = new SlackAsker(interaction.TeamId, interaction.UserId, context.Place == SlackAsker.Home ? null : context.Place);
        var sent = new SentForm(view, asker, context, asker.Asks(context.Command, $"{interaction.TeamId}/{view.Id}") with { Answers = view.Answers });
        using var job = work.TryTake(SlackGate.Channel);
        if (job is null)
            return SlackResponse.Busy;

        var answering = job.BeginAsync(stop => desk.AskAsync(sent.Request, stop));
        if (await answering.IsInTimeAsync(SlackPace.Budget, clock))
            return InTime(job, sent, await answering);

        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        job.GoOnAfter(WhenShownAsync(answering, written.Task), (reply, stop) => LateAsync(sent, reply, stop));
        return SlackResponse.Of(ViewAnswer.Update(SlackViews.Loading(Working, context))) with { Written = written };
    }

    /// <summary>The answer, but not before the window shows the wait: it would be overwritten by it.</summary>
    private async Task<Reply> WhenShownAsync(Task<Reply> answering, Task written)
    {
        var reply = await answering;
        await written.WaitAsync(work.Stopping);
        await Task.Delay(SlackPace.Settling, clock, work.Stopping);
        return reply;
    }

    private SlackResponse InTime(PromptJob job, SentForm sent, Reply reply)
    {
        if (FaultsOf(reply, sent) is { Count: > 0 } faults)
            return SlackResponse.Of(ViewAnswer.AtFields(faults));
        if (reply.Form is not null)
            return SlackResponse.Of(ViewAnswer.Update(windows.In(sent.Asker.TeamId).Of(reply, sent.Context)));

        // With no conversation to tell it in, the window itself does.
        var isShown = sent.Asker.ChannelId is null;
        job.GoOn(stop => AfterwardsAsync(sent, reply, isShown, stop));
        return isShown ? SlackResponse.Of(ViewAnswer.Update(windows.In(sent.Asker.TeamId).Of(SlackTalk.WithoutFile(reply), sent.Context))) : SlackResponse.Acknowledged;
    }

    private async Task LateAsync(SentForm sent, Reply reply, CancellationToken cancellationToken)
    {
        var isShown = FaultsOf(reply, sent) is { Count: > 0 } faults
            ? await windows.In(sent.Asker.TeamId).UpdateAsync(sent.View.Id, ReopenedForm.Of(sent.View, faults), cancellationToken)
            : await windows.In(sent.Asker.TeamId).ShowAsync(sent.View.Id, SlackTalk.WithoutFile(reply), sent.Context, cancellationToken);
        await AfterwardsAsync(sent, reply, isShown, cancellationToken);
    }

    private async Task AfterwardsAsync(SentForm sent, Reply reply, bool isShown, CancellationToken cancellationToken)
    {
        if (isShown)
        {
            await talk.FileApartAsync(reply, sent.Asker, sent.Request.IdempotencyKey, cancellationToken);
        }
        else
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
