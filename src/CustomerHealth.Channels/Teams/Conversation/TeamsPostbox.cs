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
    /// <param name="to">The person, or where it was asked.</param>
    /// <param name="reply">What to say, for whoever reads there: that was decided before.</param>
    /// <param name="key">Of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task PutAsync(ChatAddress to, Reply reply, string key, CancellationToken cancellationToken) => outbox.EnqueueAsync(
        [reply.Form is null ? composer.Compose(to, reply, KeyOf(key), clock.Now) : Row(to, renderer.RenderForm(reply, answers: null, []), KeyOf(key))], cancellationToken);

    /// <summary>A card in the place of a message.</summary>
    /// <param name="where">The message.</param>
    /// <param name="card">The card, for whoever reads there.</param>
    /// <param name="key">Of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task ReplaceAsync((ChatAddress Here, string MessageId) where, TeamsCard card, string key, CancellationToken cancellationToken) =>
        outbox.EnqueueAsync([Row(where.Here, card, key, where.MessageId)], cancellationToken);

    /// <summary>Shows in a message whose button was pressed that it is spent: without it, and with who did what under it.</summary>
    /// <returns>What it shows from now on; null when it is not known what it showed.</returns>
    public async Task<TeamsCard?> SpendAsync(ToldPress press, string spent, string key, CancellationToken cancellationToken)
    {
        if (press.MessageId is not { } message || await ShownAsync(press.Asker, message, cancellationToken) is not { Card: { } shown } version || SpentCard.Of(shown, press.Pressed, spent) is not { } left)
            return null;

        var card = new TeamsCard(version.Text, left);
        await ReplaceAsync((press.Asker.Here, message), card, $"spent/{key}", cancellationToken);
        return card;
    }

    private static string KeyOf(string key) => $"answer/{key}";

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
