using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Validity.Replay;

/// <summary>
/// Scores past days from what was known then (SC-11) and holds the scores against who left afterwards (SC-15). Reads a day at a time and keeps
/// only the scores.
/// </summary>
public sealed class StoreReplay(EvidenceReader evidence, IOutcomeStore outcomes, IScorecardSource scorecards)
{
    /// <summary>Runs it.</summary>
    /// <param name="plan">One that has no <see cref="ReplayPlan.Mistake"/>; its view is one of the scorecard.</param>
    /// <param name="today">The day it runs on, with the zone whose days count.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ReplayResult> RunAsync(ReplayPlan plan, AsOf today, CancellationToken cancellationToken)
    {
        var scorecard = Chosen(plan.View);
        var history = new ChurnHistory(await outcomes.AllAsync(cancellationToken));
        var (dates, leftOut) = plan.Dates(today.Day);
        var rows = new ReplayRows(ReplaySubject.Of(scorecard));
        var undated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var date in dates)
        {
            var asOf = new AsOf(date, today.Zone);
            var engine = new HealthEngine(scorecard, asOf);
            await foreach (var known in evidence.AllAsync(asOf, cancellationToken))
            {
                var account = known.Account;
                if (account.Lifecycle == Lifecycle.Churned && !history.EverLeft(account.Key))
                    undated.Add(account.Key);
                else if (!(account.Start > date) && !history.IsGone(account.Key, date))
                    rows.Add(engine.Score(known), history.LeavesWithin(account.Key, date, plan.Horizon));
            }
        }

        return new ReplayResult
        {
            Plan = plan,
            ScorecardVersion = scorecard.Version,
            Dates = dates,
            Rows = rows.Count,
            Accounts = rows.Accounts,
            Events = rows.Events,
            Scores = rows.Validity(),
            Notes = Notes(plan, dates, leftOut, undated.Count),
        };
    }

    private Scorecard Chosen(string? view)
    {
        var scorecard = scorecards.Current;
        return view is null ? scorecard : scorecard with { Views = scorecard.Views.RemoveAll(v => !string.Equals(v.Key, view, StringComparison.Ordinal)) };
    }

    private static ImmutableArray<string> Notes(ReplayPlan plan, ImmutableArray<LocalDate> dates, int leftOut, int undated)
    {
        List<string> notes =
        [
            FormattableString.Invariant($"Truly earlier: each score uses only what was known on its date, and an account churned when it left in the {plan.Horizon} days after. Today's scorecard is replayed."),
        ];
        if (dates.Length > 1)
            notes.Add("The dates of one account are not independent: events are counted as accounts, and the intervals are widened for it.");
        if (leftOut > 0)
            notes.Add(FormattableString.Invariant($"{leftOut} {(leftOut == 1 ? "date was" : "dates were")} left out: the {plan.Horizon} days after are not over."));
        if (undated > 0)
            notes.Add(FormattableString.Invariant($"{undated} {(undated == 1 ? "account is" : "accounts are")} marked churned without a day in the outcomes, and left out; import outcomes to count them."));
        return [.. notes];
    }
}
