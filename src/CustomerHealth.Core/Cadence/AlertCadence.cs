using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Cadence;

/// <summary>
/// Alerts (SC-14): the morning after a day, to whom <see cref="AlertAudience"/> names. Worked out from what was known on each day, by the scorecard in force.
/// </summary>
public sealed class AlertCadence(EvidenceReader evidence, AudienceReader audience, IScorecardSource scorecards, Organization organization) : ICadence
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<ScheduledMessage>> DueAsync(Interval period, CancellationToken cancellationToken)
    {
        if (DaysOf(period) is not var (first, last))
            return [];
        var (from, to) = (new AsOf(first, organization.Zone), new AsOf(last, organization.Zone));
        var scorecard = scorecards.Current;
        var past = new PastScores(scorecard, PastScores.DaysForAlerts(from, to));
        var readers = await audience.ReadAsync(cancellationToken);
        List<ScheduledMessage> messages = [];
        await foreach (var (one, then) in evidence.AllEachAsync(past.Days, cancellationToken))
        {
            foreach (var alert in past.Alerts(past.Of(one, then), first))
            {
                if (then[Period.DaysBetween(past.Days[0].Day, alert.Alert.Day)]?.Lifecycle != Lifecycle.Churned)
                    messages.Add(Message(scorecard, alert, one, (readers, past.Days, then)));
            }
        }

        return messages;
    }

    /// <summary>The days whose morning after lies in the period; null when none does.</summary>
    private (LocalDate First, LocalDate Last)? DaysOf(Interval period)
    {
        var day = period.Start.InZone(organization.Zone).Date.PlusDays(-1);
        var first = TellingOf(day).ToInstant() < period.Start ? day.PlusDays(1) : day;
        var end = period.End.InZone(organization.Zone).Date.PlusDays(-1);
        var last = TellingOf(end).ToInstant() < period.End ? end : end.PlusDays(-1);
        return last < first ? null : (first, last);
    }

    private ZonedDateTime TellingOf(LocalDate day) => AlertMorning.After(day, organization.Zone);

    private ScheduledMessage Message(
        Scorecard scorecard, AccountAlert alert, AccountEvidence one, (AlertAudience Readers, ImmutableArray<AsOf> Days, IReadOnlyList<Account?> Accounts) past)
    {
        var (now, since) = (On(alert.Alert.Day), On(alert.Alert.Since));
        var account = now.Evidence.Account;
        var story = AlertStory.Of(alert.Alert, WatchedScore.Find(scorecard, alert)!, (since, now), new Reader(null, past.Readers.People));
        return new ScheduledMessage(TellingOf(alert.Alert.Day), "alert", NamesOf(past.Readers.Of(account), audience.Home is not null), account.Key, $"{account.Name}: {story}");

        ScoredDay On(LocalDate day)
        {
            var at = Period.DaysBetween(past.Days[0].Day, day);
            return new ScoredDay(scorecard, past.Days[at], one with { Account = past.Accounts[at] ?? one.Account });
        }
    }

    /// <summary>Where a platform is configured, whoever is not to be reached on it is told nothing (<see cref="AlertTeller"/>), and stands here as such.</summary>
    private static ImmutableArray<string> NamesOf(ImmutableArray<AlertRecipient> told, bool isServed) => told.IsEmpty
        ? ["nobody: the account has neither owner, pod nor subscriber who wants to be told"]
        : [.. told.Select(one => isServed && one.To is null ? $"{one.Name} (no address)" : one.Name)];
}
