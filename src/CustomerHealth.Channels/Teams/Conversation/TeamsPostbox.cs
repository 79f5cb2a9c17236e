using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Puts answers into the outbox: written down before they are sent, and once for each request.</summary>
internal sealed class TeamsPostbox(TeamsComposer composer, TeamsRenderer renderer, IOutbox outbox, TimeProvider clock)
{
    /// <summary>An answer as a message of its own; a form as a card to fill in.</summary>
    /// <param name="to">To whom, and from where it was asked.</param>
    /// <param name="reply">What to say, for whoever reads there: that was decided before.</param>
    /// <param name="key">Of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task PutAsync(AnswerAddress to, Reply reply, string key, CancellationToken cancellationToken)
    {
        var row = reply.Form is null ? composer.Compose(to.Address, reply, KeyOf(key), clock.Now) : TeamsComposer.Row(to.Address, FormOf(reply), KeyOf(key), clock.Now);
        return outbox.EnqueueAsync([to.From is { } place ? row with { Payload = Placed(TeamsPayload.Of(row.Payload)!, place).ToJson() } : row], cancellationToken);
    }

    /// <summary>Cards in the place of a message.</summary>
    /// <param name="at">The message.</param>
    /// <param name="payload">What it shows to each kind of reader: who reads there may have changed when it is sent.</param>
    /// <param name="key">Of the row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is shown there.</returns>
    public async Task<TeamsPayload> ReplaceAsync((TeamsAsker Asker, string MessageId) at, TeamsPayload payload, string key, CancellationToken cancellationToken)
    {
        var shown = (at.Asker.From is { } place ? Placed(payload, place) : payload) with { Activity = at.MessageId };
        await outbox.EnqueueAsync([TeamsComposer.Row(at.Asker.Here, shown, key, clock.Now)], cancellationToken);
        return shown;
    }

    private static string KeyOf(string key) => $"answer/{key}";

    private static TeamsPayload Placed(TeamsPayload payload, string place) =>
        payload with { Message = Placed(payload.Message, place), ForOutsiders = payload.ForOutsiders is { } open ? Placed(open, place) : null };

    private static TeamsVersion Placed(TeamsVersion version, string place) => version.Card is { } card ? version with { Card = CardFrom.Of(card, place) } : version;

    private TeamsPayload FormOf(Reply reply) => new()
    {
        Message = TeamsVersion.Of(renderer.RenderForm(reply, answers: null, [])),
        ForOutsiders = reply.ForOutsiders is { Form: not null } open ? TeamsVersion.Of(renderer.RenderForm(open, answers: null, [])) : null,
    };
}
