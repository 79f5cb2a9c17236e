using System.Collections.Immutable;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Comparisons;

/// <summary>
/// Says why a new scorecard puts an account into another band: the exact attribution of docs/explanations.md between the two scorecards, on the
/// same day and the same evidence, so that only what differs between them has points.
/// </summary>
internal sealed class ChangeReasons(Scorecard old, Scorecard changed, AsOf asOf)
{
    /// <summary>What mattered, the heaviest first; what has no points comes before.</summary>
    /// <param name="target">The view or group.</param>
    /// <param name="evidence">The account.</param>
    /// <param name="from">Where it stands by the old scorecard.</param>
    /// <param name="to">Where it would stand by the new one.</param>
    public ImmutableArray<BandChangeReason> Of(LiftTarget target, AccountEvidence evidence, LiftState from, LiftState to)
    {
        View before = ViewOf(old, target), after = ViewOf(changed, target);
        var one = Explainer.Of(new ScoredDay(Only(old, before), asOf, evidence), new ScoredDay(Only(changed, after), asOf, evidence)).Views.Single();
        var change = target.Group is { } group ? one.Groups.First(g => string.Equals(g.Key, group.Key, StringComparison.Ordinal)) : one.Score;
        var words = new ReasonWords(before, after);
        return
        [
            .. words.OfBands(from, to).Select(w => new BandChangeReason(w, null)),
            .. change.Parts.Select(p => new BandChangeReason(words.Of(p), p.Points)),
            .. from.Score is null && to.Score is null ? [new BandChangeReason("what applies to the account", null)] : Array.Empty<BandChangeReason>(),
        ];
    }

    private static View ViewOf(Scorecard scorecard, LiftTarget target) =>
        scorecard.Views.First(v => string.Equals(v.Key, target.View.Key, StringComparison.Ordinal));

    private static Scorecard Only(Scorecard scorecard, View view) => scorecard with { Views = [view] };
}
