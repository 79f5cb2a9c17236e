using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Alerts;

/// <summary>
/// Writes the messages of a day's alerts (SC-14), to be stored with the day: whoever reads the day's scores finds its alerts on their way, and a day that was not
/// written tells nobody. Each has a key of its own, so that nobody is told twice.
/// </summary>
/// <param name="evidence">Reads what the scores are made of.</param>
/// <param name="audience">Who is told.</param>
/// <param name="chat">The platforms; without one nothing is written.</param>
/// <param name="clock">Says what is no news any more.</param>
public sealed class AlertTeller(EvidenceReader evidence, AudienceReader audience, ChatPlatforms chat, TimeProvider clock)
{
    /// <summary>The messages of a day.</summary>
    /// <param name="scorecard">The scorecard of the day.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="alerts">Its alerts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The messages; null when nobody is told because the day is no news any more.</returns>
    public async Task<IReadOnlyList<OutgoingMessage>?> ComposeAsync(Scorecard scorecard, AsOf asOf, IReadOnlyList<AccountAlert> alerts, CancellationToken cancellationToken)
    {
        if (chat.Composers is [] || alerts is [])
            return [];
        if (AlertMorning.IsOld(asOf.Day, asOf.Zone, clock.Now))
            return null;

        var readers = await audience.ReadAsync(cancellationToken);
        List<OutgoingMessage> messages = [];
        foreach (var alert in alerts)
            messages.AddRange(await ComposeAsync(scorecard, asOf, (alert, readers), cancellationToken));
        return messages;
    }

    private async Task<IEnumerable<OutgoingMessage>> ComposeAsync(
        Scorecard scorecard, AsOf asOf, (AccountAlert Alert, AlertAudience Readers) told, CancellationToken cancellationToken)
    {
        var (alert, readers) = told;
        if (WatchedScore.Find(scorecard, alert) is not { } watched || await evidence.FindAsync(alert.Account, asOf, cancellationToken) is not { } now || now.Account.Lifecycle == Lifecycle.Churned)
            return [];
        var since = new AsOf(alert.Alert.Since, asOf.Zone);
        (ScoredDay Then, ScoredDay Now) days = (new ScoredDay(scorecard, since, await evidence.AtAsync(now, since, cancellationToken)), new ScoredDay(scorecard, asOf, now));
        var reply = new AlertReply(now.Account, alert.Alert, watched, asOf);
        var due = AlertMorning.After(asOf.Day, asOf.Zone).ToInstant();
        return [.. readers.Of(now.Account).Select(To).OfType<OutgoingMessage>()];

        OutgoingMessage? To(AlertRecipient recipient)
        {
            if (recipient.To is not { } address || !chat.Reaches(address))
                return null;
            var story = AlertStory.Of(alert.Alert, watched, days, new Reader(recipient.Person, readers.People));
            return chat.Compose(address, reply.To(story, recipient), AlertKey.Of(alert, address), due);
        }
    }
}
