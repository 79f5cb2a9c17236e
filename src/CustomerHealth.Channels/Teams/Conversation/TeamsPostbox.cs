using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Puts answers into the outbox: written down before they are sent, and once for each request.</summary>
internal sealed class TeamsPostbox(TeamsComposer composer, TeamsRenderer renderer, TeamsAddresses addresses, IOutbox outbox, TimeProvider clock)
{
    /// <summary>An answer as a message of its own; a form as a card to fill in.</summary>
    /// <param name="to">To whom, and from where it was asked.</param>
    /// <param name="reply">What to say, for whoever reads there: that was decided before.</param>
    /// <param name="key">Of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task PutAsync(AnswerAddress to, Reply reply, string key, CancellationToken cancellationToken)
    {
        var row = reply.Form is null ? composer.Compose(to.Address, reply, KeyOf(key), clock.Now) : Row(to.Address, renderer.RenderForm(reply, answers: null, []), KeyOf(key));
        return outbox.EnqueueAsync([to.From is { } place ? Placed(row, place) : row], cancellationToken);
    }

    /// <summary>A card in the place of a message.</summary>
    /// <param name="at">The message.</param>
    /// <param name="card">The card, for whoever reads there.</param>
    /// <param name="key">Of the row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The card as it is shown there.</returns>
    public async Task<TeamsCard> ReplaceAsync((TeamsAsker Asker, string MessageId) at, TeamsCard card, string key, CancellationToken cancellationToken)
    {
        var shown = at.Asker.From is { } place ? card with { Content = CardFrom.Of(card.Content, place) } : card;
        await outbox.EnqueueAsync([Row(at.Asker.Here, shown, key, at.MessageId)], cancellationToken);
        return shown;
    }

    /// <summary>Shows in a message whose button was pressed that it is spent: without it, and with who did what under it.</summary>
    /// <returns>What it shows from now on; null when it is not known what it showed.</returns>
    public async Task<TeamsCard?> SpendAsync(ToldPress press, string spent, string key, CancellationToken cancellationToken)
    {
        if (press.MessageId is not { } message || await ShownAsync(press.Asker, message, cancellationToken) is not { Card: { } shown } version || SpentCard.Of(shown, press.Pressed, spent) is not { } left)
            return null;

        return await ReplaceAsync((press.Asker, message), new TeamsCard(version.Text, left), $"spent/{key}", cancellationToken);
    }

    private static string KeyOf(string key) => $"answer/{key}";

    private static OutgoingMessage Placed(OutgoingMessage row, string place)
    {
        var payload = TeamsPayload.Of(row.Payload)!;
        return row with { Payload = (payload with { Message = Placed(payload.Message, place), ForOutsiders = payload.ForOutsiders is { } open ? Placed(open, place) : null }).ToJson() };
    }

    private static TeamsVersion Placed(TeamsVersion version, string place) => version.Card is { } card ? version with { Card = CardFrom.Of(card, place) } : version;

    private OutgoingMessage Row(ChatAddress to, TeamsCard card, string key, string? activity = null)
    {
        var version = new TeamsVersion { Text = card.Text, Card = card.Content };
        return TeamsComposer.Row(to, new TeamsPayload { Message = version, ForOutsiders = version, Activity = activity }, key, clock.Now);
    }

    /// <summary>What a message of the bot's shows there. Teams gives a message a name that is its own in its conversation alone.</summary>
    private async Task<TeamsVersion?> ShownAsync(TeamsAsker asker, string message, CancellationToken cancellationToken)
    {
        foreach (var sent in await outbox.SentAsAsync(message, cancellationToken))
        {
            if (ChatAddress.TryParse(sent.Conversation, out var to) && to.Platform == TeamsAsker.Platform && TeamsPayload.Of(sent.Payload) is { } payload
                && await addresses.FindAsync(to, cancellationToken) is ConnectorAnswer<TeamsSpot>.Ok(var spot) && spot.Reference.Address.Place == asker.Place)
            {
                return payload.Message;
            }
        }

        return null;
    }
}
