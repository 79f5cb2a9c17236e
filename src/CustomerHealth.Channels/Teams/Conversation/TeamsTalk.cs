using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>
/// Tells the answer where <see cref="Placement"/> says, through the outbox. Teams has no message that one person alone sees among others (CH-5): what is private goes
/// to the asker's own chat with the bot, and where it was asked stands only that.
/// </summary>
internal sealed class TeamsTalk(TeamsRenderer renderer, TeamsDirectory directory, TeamsAddresses addresses, TeamsPostbox postbox)
{
    /// <summary>What is said where an answer was asked for that others may not see.</summary>
    public const string Elsewhere = "Answered in your chat with me.";

    /// <summary>The same, when the bot may not write to the asker.</summary>
    public const string NoChat = "What you asked for is for you alone, and I have no chat with you yet. Find me under Apps in Teams, press Add, then ask there or here again.";

    /// <summary>Where an answer goes; who reads there is only looked up when it matters.</summary>
    public async Task<Placement> PlaceAsync(Reply reply, Asking asking, TeamsAsker asker, CancellationToken cancellationToken)
    {
        var others = Placement.IsSeenByOthers(Placement.Of(reply, asking), asking);
        var place = others ? await directory.PlaceAsync(asker.Readers, cancellationToken) : null;
        var placed = Placement.Of(reply, asking, place);
        // Decided here. The sending asks again who reads there: to the asker alone, and where outsiders were found, it is said whoever that is.
        return others && place is { HasOutsiders: false } ? placed : placed with { Reply = ForAnybody(placed.Reply) };
    }

    /// <summary>What may be read whoever reads it.</summary>
    public static Reply ForAnybody(Reply reply) => reply with { ForOutsiders = reply with { ForOutsiders = null } };

    /// <summary>Tells the whole answer to words.</summary>
    /// <param name="placed">What, and where.</param>
    /// <param name="asker">Whom.</param>
    /// <param name="key">Of the request: it is told once for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Told> TellAsync(Placement placed, TeamsAsker asker, string key, CancellationToken cancellationToken)
    {
        if (asker.IsDirect || placed.Where != AnswerPlace.Private)
        {
            await postbox.PutAsync(new AnswerAddress(asker.Here, asker.From), placed.Reply, key, cancellationToken);
            return Told.Below;
        }

        // What Teams cannot say just now the sending finds out, again and again if need be.
        if (await addresses.FindAsync(asker.Person, cancellationToken) is ConnectorAnswer<TeamsSpot>.Refused)
            return new Told { Sentence = NoChat, IsElsewhere = true };
        await postbox.PutAsync(new AnswerAddress(asker.Person, asker.Place), placed.Reply, key, cancellationToken);
        return new Told { Sentence = Elsewhere, IsElsewhere = true };
    }

    /// <summary>Tells the answer to a press, in the place of the pressed message where that is meant and can be.</summary>
    /// <param name="placed">What, and where.</param>
    /// <param name="press">The press.</param>
    /// <param name="key">Of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Told> TellAsync(Placement placed, ToldPress press, string key, CancellationToken cancellationToken)
    {
        if (placed.Where != AnswerPlace.InPlace || press.MessageId is not { } message || InOneCard(placed.Reply) is not { } version)
            return await TellAsync(placed, press.Asker, key, cancellationToken);

        // A guest may come in while it waits: they see what is meant for them, or nothing (CH-5).
        var open = placed.Reply.ForOutsiders is { } reply ? InOneCard(reply with { Private = placed.Reply.Private }) : null;
        var shown = await postbox.ReplaceAsync((press.Asker, message), new TeamsPayload { Message = version, ForOutsiders = open }, $"answer/{key}", cancellationToken);
        return Told.Instead(shown.Message);
    }

    /// <summary>Says a sentence where it was asked, to all who read there.</summary>
    public Task SayHereAsync(string sentence, TeamsAsker asker, string key, CancellationToken cancellationToken) =>
        postbox.PutAsync(new AnswerAddress(asker.Here), ForAnybody(new Reply { Kind = ReplyKind.Done, Private = false, Text = sentence }), $"{key}/here", cancellationToken);

    private TeamsVersion? InOneCard(Reply reply) =>
        reply.File is null && renderer.RenderAll(reply) is { Overflow: null, Cards: [var only] } ? TeamsVersion.Of(only) : null;
}
