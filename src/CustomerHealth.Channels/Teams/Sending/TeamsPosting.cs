using System.Text.Json.Nodes;
using CustomerHealth.Channels.Sending;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Files;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.HeldFiles;

namespace CustomerHealth.Channels.Teams.Sending;

/// <summary>Puts a message where it belongs: as a card, with the offer of a file, with a link to one, in the place of an earlier one, or as a message of its own.</summary>
internal sealed class TeamsPosting(TeamsConnector connector, OfferedFiles files, FileLinks links)
{
    private const string TooLong = "MessageSizeTooBig";

    /// <summary>Puts it there, once.</summary>
    public async Task<ConnectorAnswer<TeamsPosted>> PutAsync(TeamsLetter letter, CancellationToken cancellationToken)
    {
        var activity = letter switch
        {
            { IsPersonal: true, Version.Files: not [] } => await OfferAsync(letter, cancellationToken),
            { Version.Files: not [] } => await LinkAsync(letter, cancellationToken),
            { Version.Card: { } card, SmallPrint: null } => TeamsActivities.Card(letter.Version.Text, CardJson.AsIs(card)),
            { Version.Card: { } card } => TeamsActivities.Card(letter.Version.Text, TeamsActivities.WithSmallPrint(card, letter.SmallPrint)),
            _ => Words(letter),
        };
        if (!CardLimits.Fits(activity.ToJsonString(CardJson.Options)))
            return new ConnectorAnswer<TeamsPosted>.Refused(413, TooLong);
        if (letter.Instead is not { } earlier)
            return await connector.SendAsync(letter.Spot.Target, activity, cancellationToken);

        // The earlier message may be gone: then this one is a message of its own.
        var updated = await connector.UpdateAsync(letter.Spot.Target, earlier, activity, cancellationToken);
        return updated is ConnectorAnswer<TeamsPosted>.Refused(var status, var code) && ConnectorErrors.IsGone(status, code)
            ? await connector.SendAsync(letter.Spot.Target, activity, cancellationToken)
            : updated;
    }

    private static JsonObject Words(TeamsLetter letter) => TeamsActivities.Words(Said(letter), letter.Version.Attachments.Select(own => JsonObject.Create(own)!));

    private static string Said(TeamsLetter letter) => letter.SmallPrint is { } line ? $"{letter.Version.Text}\n\n{line}" : letter.Version.Text;

    // A person is asked before anything is put into their OneDrive: one message, so that a crash leaves no half of it.
    private async Task<JsonObject> OfferAsync(TeamsLetter letter, CancellationToken cancellationToken)
    {
        var owner = letter.Spot.Reference is { Person: { } person, Address: var chat } ? chat with { Place = person } : letter.Spot.Reference.Address;
        List<HeldFile> all = [];
        foreach (var file in letter.Version.Files)
            all.Add(await files.HoldAsync(owner, letter.DedupeKey, file, cancellationToken));

        // A try before this one had arrived, and its offer was answered: what is taken is not offered again.
        IEnumerable<string> said = [Said(letter), .. all.Where(file => file.TakenBy is not null).Select(FileWords.Answered)];
        return TeamsActivities.Words(string.Join("\n\n", said.Where(text => text.Length > 0)), all.Where(file => file.TakenBy is null).Select(FileOffer.Asks));
    }

    // Elsewhere Teams takes no file of a bot: a link is shown to those who read there.
    private async Task<JsonObject> LinkAsync(TeamsLetter letter, CancellationToken cancellationToken)
    {
        var card = TeamsActivities.WithSmallPrint(letter.Version.Card!.Value, links.AreOn ? [letter.SmallPrint] : [letter.SmallPrint, .. letter.Version.Files.Select(NotHere)]);
        if (links.AreOn)
        {
            var buttons = new JsonArray();
            foreach (var file in letter.Version.Files)
            {
                var waiting = await files.HoldAsync(letter.Spot.Reference.Address, letter.DedupeKey, file, cancellationToken);
                buttons.Add((JsonNode)Button(file, links.To(waiting.Id, waiting.ExpiresAt)!));
            }

            card["body"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = "ActionSet", ["actions"] = buttons });
        }

        return TeamsActivities.Card(letter.Version.Text, card);
    }

    private static JsonObject Button(WaitingFile file, Uri url) =>
        new() { ["type"] = "Action.OpenUrl", ["title"] = CardText.Label($"Download {file.Name}", 80), ["url"] = url.AbsoluteUri };

    private static string NotHere(WaitingFile file) =>
        $"The file {CardText.Label(file.Name, 80)} cannot be shown here: ask for it in your chat with the bot. (For files in channels, set Teams:PublicUrl and Storage:SecretKey.)";
}
