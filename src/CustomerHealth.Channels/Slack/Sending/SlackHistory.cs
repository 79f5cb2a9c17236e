using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>Looks up whether a message that may have been sent is there.</summary>
internal sealed class SlackHistory(SlackWorkspace workspace)
{
    // Our clock and Slack's are not the same.
    private static readonly Duration ClockMargin = Duration.FromMinutes(1);

    private const int HistoryLimit = 15;

    /// <summary>Asks Slack for it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="payload">What it says.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Reconciliation> FindAsync(LeasedMessage message, ChatAddress to, SlackPayload payload, CancellationToken cancellationToken)
    {
        // A change leaves the same behind however often it is made; only when it had become a message of its own can that be found.
        var there = await LookAsync(message, to, payload, cancellationToken);
        return payload.InsteadOf is not null && there is { IsThere: null, PutOff: null } ? Reconciliation.NotThere : there;
    }

    private async Task<Reconciliation> LookAsync(LeasedMessage message, ChatAddress to, SlackPayload payload, CancellationToken cancellationToken)
    {
        // What one member alone sees in a channel cannot be read back.
        if (SlackAddresses.OnlyFor(to) is not null)
            return Reconciliation.CannotTell;
        var found = await workspace.Addresses.ConversationAsync(to, cancellationToken);
        if (found is not SlackAnswer<string>.Ok(var conversation))
            return NotRead(found);

        var since = (message.FirstAttemptAt - ClockMargin).ToUnixTimeSeconds();
        var history = await workspace.Web.HistoryAsync(conversation, since, HistoryLimit, cancellationToken);
        if (history is not SlackAnswer<SlackPage<SlackFound>>.Ok(var page))
            return NotRead(history);
        if (page.Items.FirstOrDefault(there => there.DedupeKey == message.DedupeKey) is { } same)
            return Reconciliation.There(same.Ts);

        // A file carries no metadata: it is known by the mark in its name, among what the bot wrote here since this message was first tried.
        SlackFound[] alike = [.. page.Items.Where(there => HasFiles(there, payload, message.DedupeKey))];
        if (alike is [])
            return page.IsWhole ? Reconciliation.NotThere : Reconciliation.CannotTell;
        var self = await workspace.Bot.SelfAsync(cancellationToken);
        if (self is not SlackAnswer<SlackSelf>.Ok(var me))
            return NotRead(self);
        return Array.Find(alike, me.Wrote) is { } own ? Reconciliation.There(own.Ts) : page.IsWhole ? Reconciliation.NotThere : Reconciliation.CannotTell;
    }

    // What Slack may say later is asked for later: sent now, it could be there twice. What the app may never read is sent, and says that it may be.
    private static Reconciliation NotRead<T>(SlackAnswer<T> answer)
        where T : notnull =>
        answer is not SlackAnswer<T>.Refused("missing_scope", _) && SlackOutcome.OfPreparing(answer) is SendOutcome.Later later ? Reconciliation.NotNow(later) : Reconciliation.CannotTell;

    private static bool HasFiles(SlackFound there, SlackPayload payload, string dedupeKey) => there.Files is not []
        && new[] { payload.Message, payload.ForOutsiders }.OfType<SlackVersion>().Any(version =>
            version.Files.Select(file => FileTag.Name(file.Name, dedupeKey)).ToHashSet(StringComparer.Ordinal).SetEquals(there.Files));
}
