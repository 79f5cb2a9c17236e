using System.Runtime.InteropServices;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>
/// Scores accounts by one scorecard, as of one day. Pure: no clock, no I/O; the same inputs give the same result.
/// Make one per day and use it for any number of accounts; not safe for several threads at once.
/// </summary>
public sealed class HealthEngine
{
    private const int Decimals = 9;

    private readonly Scorecard _scorecard;
    private readonly AsOf _asOf;
    private readonly MeasureScorer _scorer;
    private readonly Caps _caps;

    /// <summary>An engine for one scorecard and one day.</summary>
    public HealthEngine(Scorecard scorecard, AsOf asOf)
    {
        _scorecard = scorecard;
        _asOf = asOf;
        _scorer = new MeasureScorer(asOf, asOf.Day);
        _caps = new Caps(scorecard, asOf);
    }

    /// <summary>All views of one account. Readings at or after the day's end, or not known by then, are not looked at.</summary>
    /// <param name="account">The account as it was known that day.</param>
    /// <param name="history">Its readings; may hold later ones.</param>
    public AccountHealth Score(Account account, AccountHistory history) => Score(new AccountEvidence(account, history, []));

    /// <summary>All views of one account, people's overrides included.</summary>
    public AccountHealth Score(AccountEvidence evidence)
    {
        var views = new ViewResult[_scorecard.Views.Length];
        for (var i = 0; i < views.Length; i++)
            views[i] = ScoreView(_scorecard.Views[i], evidence);

        return new AccountHealth
        {
            Account = evidence.Account,
            AsOf = _asOf.Day,
            ScorecardVersion = _scorecard.Version,
            Views = ImmutableCollectionsMarshal.AsImmutableArray(views),
        };
    }

    private ViewResult ScoreView(View view, AccountEvidence evidence)
    {
        var groups = new GroupResult[view.Groups.Length];
        double weight = 0, covered = 0, scoredWeight = 0, points = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i] = ScoreGroup(view, view.Groups[i], evidence);
            if (group.Band == Band.NotApplicable)
                continue;
            weight += group.Group.Weight;
            covered += group.Group.Weight * group.Coverage;
            if (group.Score is { } own)
            {
                scoredWeight += group.Group.Weight;
                points += group.Group.Weight * own;
            }
        }

        // Rounded before it is compared: 0.3 + 0.2 must not fall below one half.
        var coverage = weight > 0 ? Math.Round(covered / weight, Decimals) : 0;
        double? mean = scoredWeight > 0 && coverage >= view.MinimumCoverage ? Math.Round(points / scoredWeight, Decimals) : null;
        var alone = view.Combine == Combine.None;
        var cap = !alone && mean is { } uncapped ? _caps.On(view, null, uncapped, evidence) : null;
        var score = alone ? null : cap?.Points ?? mean;
        return new ViewResult
        {
            View = view,
            Groups = ImmutableCollectionsMarshal.AsImmutableArray(groups),
            Coverage = coverage,
            Score = score,
            Band = alone ? null : weight <= 0 ? Band.NotApplicable : score is { } s ? view.BandOf(s) : Band.Unknown,
            Cap = cap,
        };
    }

    private GroupResult ScoreGroup(View view, Group group, AccountEvidence evidence)
    {
        var measures = new MeasureResult[group.Measures.Length];
        double applicable = 0, fresh = 0, points = 0;
        for (var i = 0; i < measures.Length; i++)
        {
            var result = measures[i] = _scorer.Score(group.Measures[i], evidence.Account, evidence.History);
            if (result.State == MeasureState.NotApplicable)
                continue;
            applicable += result.Measure.Weight;
            if (result.Points is { } value)
            {
                fresh += result.Measure.Weight;
                points += result.Measure.Weight * value;
            }
        }

        double? mean = fresh > 0 ? Math.Round(points / fresh, Decimals) : null;
        var cap = mean is { } uncapped ? _caps.On(view, group.Key, uncapped, evidence) : null;
        var score = cap?.Points ?? mean;
        return new GroupResult
        {
            Group = group,
            Measures = ImmutableCollectionsMarshal.AsImmutableArray(measures),
            Coverage = applicable > 0 ? fresh / applicable : 0,
            Score = score,
            Band = applicable <= 0 ? Band.NotApplicable : score is { } s ? view.BandOf(s) : Band.Unknown,
            Cap = cap,
        };
    }
}
