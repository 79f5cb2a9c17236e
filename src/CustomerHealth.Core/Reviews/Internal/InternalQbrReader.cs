using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Gathers the pack of one person from the store: every account once, each day as it was known then (SC-11, QB-3).</summary>
public sealed class InternalQbrReader(EvidenceReader evidence, ReviewStores stores, IScorecardSource scorecards, Organization organization)
{
    /// <summary>What the pack is made of.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="span">The quarter.</param>
    /// <param name="review">What people wrote down; null when no record was given.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<InternalQbrInput> ReadAsync(Person person, QuarterSpan span, InternalReview? review, CancellationToken cancellationToken)
    {
        var scorecard = scorecards.Current;
        var people = await stores.Accounts.PeopleAsync(cancellationToken);
        var tree = new PeopleTree(people);
        var below = tree.Below(person.Key);
        var pods = await stores.Accounts.PodsAsync(cancellationToken);
        var read = await MaterialAsync(person.Key, below, (span, scorecard), cancellationToken);
        var zones = new WeekZones(people, pods, organization.Zone);
        var material = read with { Goals = [.. read.Goals.Select(g => g with { State = GoalOutcome.Of(g, span.GoalsUpTo, span.Today, zones.Of(g.Owner)) })] };
        var names = await stores.Accounts.NamesAsync(cancellationToken);
        return new InternalQbrInput
        {
            Organisation = organization.Name,
            Person = person,
            Pod = pods.FirstOrDefault(p => p.Key == person.Pod)?.Name ?? person.Pod,
            Span = span,
            Scorecard = scorecard,
            Review = review,
            Own = material.Of(new HashSet<string>(StringComparer.Ordinal) { person.Key }),
            Whole = material.Of(below),
            Team = [.. tree.ReportsOf(person.Key).Select(report => (report, Below: tree.Below(report.Key, person.Key))).Select(r => new TeamMember(r.report, r.Below.Count, material.Of(r.Below)))],
            People = people.ToFrozenDictionary(p => p.Key, StringComparer.Ordinal),
            AccountNames = names.ToFrozenDictionary(n => n.Key, n => n.Name, StringComparer.Ordinal),
        };
    }

    private async Task<QuarterMaterial> MaterialAsync(
        string person, ImmutableHashSet<string> below, (QuarterSpan Span, Scorecard Scorecard) what, CancellationToken cancellationToken)
    {
        var span = what.Span;
        var accounts = await AccountsAsync(person, below, what, cancellationToken);
        var keys = await stores.Accounts.KeysAsync(cancellationToken);
        return new QuarterMaterial
        {
            Span = span,
            Coming = organization.FiscalYear.DaysOf(span.Quarter.Next),
            Accounts = accounts,
            Objectives = await stores.Goals.ObjectivesAsync([.. accounts.Select(a => a.Account.Key)], cancellationToken),
            Goals = await stores.Goals.WeeklyGoalsAsync(keys, new(span.Days.Start, span.AsOf), cancellationToken),
            Tests = DatedTest.Of(await stores.Goals.ExperimentsAsync(keys, cancellationToken), span),
            Training = await stores.Goals.TrainingAsync(below, cancellationToken),
            Outcomes = await new OwnedOutcomes(stores.Accounts, organization.Zone).OfAsync(await stores.Outcomes.AllAsync(cancellationToken), span, cancellationToken),
        };
    }

    /// <summary>The person's own accounts are scored week by week, those of the people below at the start and on the last day only.</summary>
    private async Task<ImmutableArray<AccountQuarter>> AccountsAsync(
        string person, ImmutableHashSet<string> below, (QuarterSpan Span, Scorecard Scorecard) what, CancellationToken cancellationToken)
    {
        ImmutableArray<AsOf> days = [.. what.Span.Points.Select(day => new AsOf(day, organization.Zone))];
        days = what.Span.KnownBefore is { } known ? [.. days[..^1], days[^1] with { KnownBefore = known }] : days;
        var (weekly, ends) = (new PastScores(what.Scorecard, days), new PastScores(what.Scorecard, [days[0], days[^1]]));
        var found = ImmutableArray.CreateBuilder<AccountQuarter>();
        await foreach (var (one, each) in evidence.AllEachAsync(days, cancellationToken))
        {
            var (before, account) = (each[0], one.Account);
            if (!below.Contains(account.Owner ?? "") && !below.Contains(before?.Owner ?? ""))
                continue;
            var isOwn = string.Equals(account.Owner, person, StringComparison.Ordinal);
            found.Add(new AccountQuarter(before, account, account.Lifecycle == Lifecycle.Churned ? [] : ScoresOf(isOwn ? weekly : ends, one, isOwn ? each : [before, account])));
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<Snapshots.ScoreSnapshot?> ScoresOf(PastScores past, AccountEvidence one, IReadOnlyList<Account?> each) =>
        [.. past.Of(one, each).Select((score, at) => each[at] is null ? null : score)];
}
