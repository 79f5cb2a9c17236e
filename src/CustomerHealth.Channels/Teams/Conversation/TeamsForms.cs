using System.Collections.Immutable;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>
/// Forms that are sent. What is wrong stands at its field in the same card, with what was filled in; what was done takes the card's place, so that it is not sent
/// again. Sent twice it is one form all the same: its message is its key.
/// </summary>
internal sealed class TeamsForms(AnswerDesk desk, TeamsTalk talk, TeamsRenderer renderer, TeamsPostbox postbox)
{
    /// <summary>Answers a form.</summary>
    /// <param name="press">The form that was sent.</param>
    /// <param name="key">Of this sending of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Told> AnswerAsync(ToldPress press, string key, CancellationToken cancellationToken)
    {
        var (asker, pressed) = (press.Asker, press.Pressed);
        var form = $"{TeamsAsker.Platform}:{asker.Tenant}/{asker.Place}/{press.MessageId ?? key}/form/{asker.User}";
        var reply = await desk.AskAsync(asker.Asks(pressed.Command, form) with { Answers = pressed.Answers }, cancellationToken);
        if (FaultsOf(reply) is { IsEmpty: false } faults && await AgainAsync(press, faults, key, cancellationToken) is { } again)
            return again;

        // A form that others see is none of ours: its answer goes where an answer to a press would.
        var asking = new Asking(AskedBy.Press, asker.IsDirect, IsSeenByOthers: !asker.IsDirect);
        var said = asker.IsDirect && reply.Form is null ? reply with { InPlace = true } : reply;
        return await talk.TellAsync(await talk.PlaceAsync(said, asking, asker, cancellationToken), press, key, cancellationToken);
    }

    /// <summary>The same form with what is wrong; null where it cannot be shown.</summary>
    private async Task<Told?> AgainAsync(ToldPress press, ImmutableArray<FieldFault> faults, string key, CancellationToken cancellationToken)
    {
        if (!press.Asker.IsDirect || press.MessageId is not { } message)
            return null;
        // The card brought back what was filled in, not what was asked for: that the command knows.
        var asked = await desk.AskAsync(press.Asker.Asks(press.Pressed.Command, $"{key}/again"), cancellationToken);
        if (asked.Form is null)
            return null;

        var card = renderer.RenderForm(asked, press.Pressed.Answers, faults);
        // To the asker alone it is shown whoever that is.
        var version = TeamsVersion.Of(card);
        var shown = await postbox.ReplaceAsync((press.Asker, message), new TeamsPayload { Message = version, ForOutsiders = version }, $"answer/{key}", cancellationToken);
        return Told.Instead(shown.Message);
    }

    /// <summary>A refusal that names no field stands above them: what was filled in is not lost.</summary>
    private static ImmutableArray<FieldFault> FaultsOf(Reply reply) =>
        reply is { Faults.IsEmpty: true, Kind: ReplyKind.Refusal, Form: null } ? [new FieldFault("", reply.Text)] : reply.Faults;
}
