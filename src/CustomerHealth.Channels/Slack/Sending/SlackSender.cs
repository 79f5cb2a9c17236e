using System.Collections.Immutable;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>
/// Sends what waits in the outbox to Slack. Who reads there is asked at the last moment: where outsiders do, or where that cannot be known, only what is meant
/// for them goes out (CH-5).
/// </summary>
internal sealed class SlackSender(SlackPosting posting, SlackAddresses addresses, SlackDirectory directory, SlackWeb web, TimeProvider clock) : IPlatformSender
{
    // Our clock and Slack's are not the same.
    private static readonly Duration ClockMargin = Duration.FromMinutes(1);

    private const int HistoryLimit = 15;

    /// <inheritdoc />
    public string Platform => SlackAddresses.Platform;

    /// <inheritdoc />
    public async Task<SendOutcome> SendAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        if (!ChatAddress.TryParse(message.Conversation, out var to) || SlackPayload.Of(message.Payload) is not { } payload)
            return new SendOutcome.Never("It is no message for Slack: another version of the program may have written it");

        var found = await addresses.ConversationAsync(to, cancellationToken);
        if (found is not SlackAnswer<string>.Ok(var conversation))
            return SlackOutcome.OfPreparing(found);

        var place = await directory.LookAsync(to, cancellationToken);
        if (place is not SlackAnswer<ChatPlace>.Ok && (place is not SlackAnswer<ChatPlace>.Refused("missing_scope", _)))
            return SlackOutcome.OfPreparing(place);

        var hasOutsiders = place is not SlackAnswer<ChatPlace>.Ok(var known) || known.HasOutsiders;
        if ((hasOutsiders ? payload.ForOutsiders : payload.Message) is not { } version)
            return new SendOutcome.Never("Not sent: guests or people of other organisations read there, or that cannot be known, and nothing in it may be shown to them");

        var post = new SlackPost { Channel = conversation, Text = version.Text, Blocks = version.Blocks.GetRawText(), DedupeKey = message.DedupeKey };
        var noted = SmallPrint.Add(post, SmallPrint.Of(message, clock.Now));
        return await posting.PutAsync(new SlackLetter(noted, version.Files, payload.InsteadOf, SlackAddresses.OnlyFor(to)), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Reconciliation> FindAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        if (!ChatAddress.TryParse(message.Conversation, out var to) || SlackPayload.Of(message.Payload) is not { } payload)
            return Reconciliation.NotThere;

        // A change leaves the same behind however often it is made; only when it had become a message of its own can that be found.
        var there = await LookAsync(message, to, payload, cancellationToken);
        return payload.InsteadOf is not null && there.IsThere is null ? Reconciliation.NotThere : there;
    }

    private async Task<Reconciliation> LookAsync(LeasedMessage message, ChatAddress to, SlackPayload payload, CancellationToken cancellationToken)
    {
        // What one member alone sees in a channel cannot be read back.
        if (SlackAddresses.OnlyFor(to) is not null)
            return Reconciliation.CannotTell;
        var found = await addresses.ConversationAsync(to, cancellationToken);
        if (found is not SlackAnswer<string>.Ok(var conversation))
            return NotRead(found);

        var since = (message.FirstAttemptAt - ClockMargin).ToUnixTimeSeconds();
        var history = await web.HistoryAsync(conversation, since, HistoryLimit, cancellationToken);
        if (history is not SlackAnswer<SlackPage<SlackFound>>.Ok(var page))
            return NotRead(history);

        if (page.Items.FirstOrDefault(there => there.DedupeKey == message.DedupeKey || HasFiles(there, payload)) is { } same)
            return Reconciliation.There(same.Ts);
        return page.IsWhole ? Reconciliation.NotThere : Reconciliation.CannotTell;
    }

    // What Slack may say later is asked for later: sent now, it could be there twice. What the app may never read is sent, and says that it may be.
    private static Reconciliation NotRead<T>(SlackAnswer<T> answer)
        where T : notnull =>
        answer is not SlackAnswer<T>.Refused("missing_scope", _) && SlackOutcome.OfPreparing(answer) is SendOutcome.Later later ? Reconciliation.NotNow(later) : Reconciliation.CannotTell;

    // A file carries no metadata: it is known by its titles, in this conversation, since this message was first tried.
    private static bool HasFiles(SlackFound there, SlackPayload payload) =>
        there.Files is not [] && new[] { payload.Message, payload.ForOutsiders }.OfType<SlackVersion>().Any(version => Titles(version.Files).SetEquals(there.Files));

    private static HashSet<string> Titles(ImmutableArray<SlackAttachment> files) => files.Select(file => file.Title).ToHashSet(StringComparer.Ordinal);
}
