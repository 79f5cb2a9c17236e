using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>
/// Shows in a message whose button was pressed that it is spent. What is for those inside and what is for outsiders are changed each for itself, and whoever pressed
/// sees what the place may see: a press never shows a place more than the message did (CH-5).
/// </summary>
internal sealed class SpentMessages(TeamsPostbox postbox, TeamsAddresses addresses, TeamsDirectory directory, IOutbox outbox)
{
    /// <summary>Takes the button away; for those inside, who did what stands under it.</summary>
    /// <param name="press">The press.</param>
    /// <param name="spent">Who did what, and when; raw.</param>
    /// <param name="key">Of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the message shows there from now on; null when that is not known, or nothing may be shown.</returns>
    public async Task<TeamsVersion?> SpendAsync(ToldPress press, string spent, string key, CancellationToken cancellationToken)
    {
        if (press.MessageId is not { } message || await SentAsync(press.Asker, message, cancellationToken) is not { } sent || Left(sent.Message, press, spent) is not { } left)
            return null;

        // Who did what is internal.
        var open = sent.ForOutsiders is { } version ? Left(version, press, spent: null) : null;
        var place = await directory.PlaceAsync(press.Asker.Readers, cancellationToken);
        if (place is { HasOutsiders: true } && open is null)
            return null;

        var shown = await postbox.ReplaceAsync((press.Asker, message), new TeamsPayload { Message = left, ForOutsiders = open }, $"spent/{key}", cancellationToken);
        return place is { HasOutsiders: false } ? shown.Message : shown.ForOutsiders;
    }

    private static TeamsVersion? Left(TeamsVersion version, ToldPress press, string? spent) =>
        version.Card is { } card && SpentCard.Of(card, press.Pressed, spent) is { } left ? new TeamsVersion { Text = version.Text, Card = left } : null;

    /// <summary>A message of the bot's as it was sent there. Teams gives a message a name that is its own in its conversation alone.</summary>
    private async Task<TeamsPayload?> SentAsync(TeamsAsker asker, string message, CancellationToken cancellationToken)
    {
        foreach (var sent in await outbox.SentAsAsync(message, cancellationToken))
        {
            if (ChatAddress.TryParse(sent.Conversation, out var to) && to.Platform == TeamsAsker.Platform && TeamsPayload.Of(sent.Payload) is { } payload
                && await addresses.FindAsync(to, cancellationToken) is ConnectorAnswer<TeamsSpot>.Ok(var spot) && spot.Reference.Address.Place == asker.Place)
            {
                return payload;
            }
        }

        return null;
    }
}
