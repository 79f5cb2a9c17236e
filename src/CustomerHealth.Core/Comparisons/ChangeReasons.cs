using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Comparisons;

/// <summary>
/// Says why a new scorecard puts an account into another band: each difference of the view is applied alone to the old scorecard, and the account
/// scored again by the engine. What moves nothing did not matter.
/// </summary>
internal sealed class ChangeReasons
{
    private readonly Dictionary<string, ImmutableArray<(string What, HealthEngine Engine)>> _byView = new(StringComparer.Ordinal);

    public ChangeReasons(Scorecard old, Scorecard changed, AsOf asOf)
    {
        foreach (var view in old.Views)
        {
            if (changed.Views.FirstOrDefault(v => string.Equals(v.Key, view.Key, StringComparison.Ordinal)) is { } other)
                _byView[view.Key] = [.. ViewDifferences.Of(view, other).Select(d => (d.What, new HealthEngine(old with { Views = old.Views.Replace(view, d.Alone) }, asOf)))];
        }
    }

    /// <summary>What mattered, the heaviest first.</summary>
    /// <param name="target">The view or group.</param>
    /// <param name="evidence">The account.</param>
    /// <param name="before">Where it stands by the old scorecard.</param>
    public ImmutableArray<BandChangeReason> Of(LiftTarget target, AccountEvidence evidence, LiftState before)
    {
        var tried =
            from difference in _byView[target.View.Key]
            let health = difference.Engine.Score(evidence)
            where target.IsIn(health)
            let after = target.In(health)
            where after.Score != before.Score || after.Band != before.Band
            select new BandChangeReason(difference.What, after.Score == before.Score ? null : after.Score - before.Score);
        return [.. tried.OrderByDescending(r => Math.Abs(r.Alone ?? double.MaxValue))];
    }
}
