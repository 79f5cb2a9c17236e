using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Replay;

namespace CustomerHealth.Core.Comparisons;

/// <summary>Replays the past by two scorecards and holds both against who left (SC-16, SC-15). Only the views that differ are replayed.</summary>
public sealed class ValidityComparison(EvidenceReader evidence, IOutcomeStore outcomes)
{
    private static readonly ReplayPlan Plan = new();

    /// <summary>Runs it; a store with too few outcomes is not replayed at all.</summary>
    /// <param name="old">The old scorecard.</param>
    /// <param name="changed">The new one.</param>
    /// <param name="today">The day it runs on, with the zone whose days count.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ComparedValidity> RunAsync(Scorecard old, Scorecard changed, AsOf today, CancellationToken cancellationToken)
    {
        Scorecard before = Differing(old, changed), after = Differing(changed, old);
        if (before.Views.IsEmpty && after.Views.IsEmpty)
            return None(0, 0, "No view is defined otherwise, so that nothing changes in what the scores foretell.");
        var left = (await outcomes.AllAsync(cancellationToken)).Where(o => o.IsChurn).Select(o => o.Account).Distinct(StringComparer.Ordinal).Count();
        if (left < Cohort.MinimumEvents)
            return None(0, left, FormattableString.Invariant($"Too few accounts have left to compare what the scores foretell: {left} in the outcomes; at least {Cohort.MinimumEvents} must have."));

        var then = await ReplayAsync(before, today, cancellationToken);
        var now = await ReplayAsync(after, today, cancellationToken);
        if (now.Events < Cohort.MinimumEvents)
            return None(now.Accounts, now.Events, FormattableString.Invariant($"Too few accounts have left to compare what the scores foretell: {now.Events} of {now.Accounts} within {Plan.Horizon} days of a replayed date; at least {Cohort.MinimumEvents} must have."));
        return new ComparedValidity(Plan.Horizon, now.Accounts, now.Events, Shifts(then, now), null);
    }

    private static ComparedValidity None(int accounts, int events, string whyNot) => new(Plan.Horizon, accounts, events, [], whyNot);

    /// <summary>Those views that the other scorecard does not have in the same way.</summary>
    private static Scorecard Differing(Scorecard scorecard, Scorecard other) =>
        scorecard with { Views = scorecard.Views.RemoveAll(v => other.Views.Any(o => ReferenceEquals(v, o) || MeasureText.Same(v, o))) };

    private static ImmutableArray<ValidityShift> Shifts(ReplayResult old, ReplayResult changed)
    {
        var (before, after) = (Judged(old), Judged(changed));
        var shifts = after.Values.Select(s => new ValidityShift(s.Subject, before.GetValueOrDefault(s.Subject.Key).Auc, s.Auc));
        var gone = before.Values.Where(s => !after.ContainsKey(s.Subject.Key)).Select(s => new ValidityShift(s.Subject, s.Auc, null));
        return [.. shifts, .. gone];
    }

    private static OrderedDictionary<string, (ReplaySubject Subject, Auc? Auc)> Judged(ReplayResult result) => new(
        result.Scores.Where(s => s.Subject.IsJudged).Select(s => KeyValuePair.Create(s.Subject.Key, (s.Subject, s.Validity.Ranked?.Auc))), StringComparer.Ordinal);

    private Task<ReplayResult> ReplayAsync(Scorecard scorecard, AsOf today, CancellationToken cancellationToken) =>
        new StoreReplay(evidence, outcomes, new OneScorecard(scorecard)).RunAsync(Plan, today, cancellationToken);
}
