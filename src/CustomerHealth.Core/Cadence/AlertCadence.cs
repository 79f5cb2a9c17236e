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
/// Alerts (SC-14): the morning after a day, to the account's owner and pod. Worked out from what was known on each day, by the scorecard in force.
/// </summary>
public sealed class AlertCadence(EvidenceReader evidence, IAccountStore accounts, IScorecardSource scorecards, Organization organization) : ICadence
{
    /// <summary>When the alerts of the day before go out, in the organisation's zone.</summary>
    public static readonly LocalTime Morning = new(8, 0);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ScheduledMessage>> DueAsync(Interval period, CancellationToken cancellationToken)
    {
        if (DaysOf(period) is not var (first, last))
            return [];
        var (from, to) = (new AsOf(first, organization.Zone), new AsOf(last, organization.Zone));
        var scorecard = scorecards.Current;
        var past = new PastScores(scorecard, PastScores.DaysForAlerts(from, to));
        var names = new Names(await accounts.PeopleAsync(cancellationToken), await accounts.PodsAsync(cancellationToken));
        List<ScheduledMessage> messages = [];
        await foreach (var (one, then) in evidence.AllEachAsync(past.Days, cancellationToken))
        {
            foreach (var alert in past.Alerts(past.Of(one, then), first))
            {
                if (then[Period.DaysBetween(past.Days[0].Day, alert.Alert.Day)]?.Lifecycle != Lifecycle.Churned)
                    messages.Add(Message(scorecard, alert, one, (names, past.Days, then)));
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

    private ZonedDateTime TellingOf(LocalDate day) => organization.Zone.AtLeniently(day.PlusDays(1) + Morning);

    private ScheduledMessage Message(
        Scorecard scorecard, AccountAlert alert, AccountEvidence one, (Names Names, ImmutableArray<AsOf> Days, IReadOnlyList<Account?> Accounts) past)
    {
        var (now, since) = (On(alert.Alert.Day), On(alert.Alert.Since));
        var account = now.Evidence.Account;
        var story = AlertStory.Of(alert.Alert, WatchedScore.Find(scorecard, alert)!, (since, now), past.Names.Reader);
        return new ScheduledMessage(TellingOf(alert.Alert.Day), "alert", past.Names.Of(account), account.Key, $"{account.Name}: {story}");

        ScoredDay On(LocalDate day)
        {
            var at = Period.DaysBetween(past.Days[0].Day, day);
            return new ScoredDay(scorecard, past.Days[at], one with { Account = past.Accounts[at] ?? one.Account });
        }
    }

    /// <summary>Who is told.</summary>
    private sealed class Names(IReadOnlyList<Person> people, IReadOnlyList<Pod> pods)
    {
        public Reader Reader { get; } = new(null, people);

        public ImmutableArray<string> Of(Account account)
        {
            var pod = pods.FirstOrDefault(p => string.Equals(p.Key, account.Pod, StringComparison.Ordinal));
            var inPod = pod is null ? null : $"pod {pod.Name}{(pod.Channel is { } channel ? $" in {channel}" : "")}";
            ImmutableArray<string> told = [.. new[] { Reader.AccountOwner(account), inPod }.OfType<string>()];
            return told.IsEmpty ? ["nobody: the account has neither owner nor pod"] : told;
        }
    }
}
