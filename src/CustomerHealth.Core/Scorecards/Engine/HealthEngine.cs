using System.Collections.Immutable;
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

    /// <summary>An engine for one scorecard and one day.</summary>
    public HealthEngine(Scorecard scorecard, AsOf asOf)
    {
        _scorecard = scorecard;
        _asOf = asOf;
        _scorer = new MeasureScorer(asOf);
    }

    /// <summary>All views of one account. Readings at or after the day's end, or not known by then, are not looked at.</summary>
    /// <param name="account">The account as it was known that day.</param>
    /// <param name="history">Its readings; may hold later ones.</param>
    public AccountHealth Score(Account account, AccountHistory history)
    {
        var views = new ViewResult[_scorecard.Views.Length];
        for (var i = 0; i < views.Length; i++)
            views[i] = ScoreView(_scorecard.Views[i], account, history);

        return new AccountHealth
        {
            Account = account,
            AsOf = _asOf.Day,
            ScorecardVersion = _scorecard.Version,
            Views = ImmutableCollectionsMarshal.AsImmutableArray(views),
        };
    }

    private ViewResult ScoreView(View view, Account account, AccountHistory history)
    {
        var groups = new GroupResult[view.Groups.Length];
        double weight = 0, covered = 0, scoredWeight = 0, points = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i] = ScoreGroup(view, view.Groups[i], account, history);
            if (group.Band == Band.NotApplicable)
                continue;
            weight += group.Group.Weight;
            covered += group.Group.Weight * group.Coverage;
            if (group.Score is { } score)
            {
                scoredWeight += group.Group.Weight;
                points += group.Group.Weight * score;
            }
        }

        // Rounded before it is compared: 0.3 + 0.2 must not fall below one half.
        var coverage = weight > 0 ? Math.Round(covered / weight, Decimals) : 0;
        double? mean = scoredWeight > 0 && coverage >= view.MinimumCoverage ? Math.Round(points / scoredWeight, Decimals) : null;
        return Combined(view, ImmutableCollectionsMarshal.AsImmutableArray(groups), coverage, mean, applies: weight > 0);
    }

    private static ViewResult Combined(View view, ImmutableArray<GroupResult> groups, double coverage, double? mean, bool applies)
    {
        var alone = view.Combine == Combine.None;
        return new ViewResult
        {
            View = view,
            Groups = groups,
            Coverage = coverage,
            Score = alone ? null : mean,
            Band = alone ? null : !applies ? Band.NotApplicable : mean is { } score ? view.BandOf(score) : Band.Unknown,
        };
    }

    private GroupResult ScoreGroup(View view, Group group, Account account, AccountHistory history)
    {
        var measures = new MeasureResult[group.Measures.Length];
        double applicable = 0, fresh = 0, points = 0;
        for (var i = 0; i < measures.Length; i++)
        {
            var result = measures[i] = _scorer.Score(group.Measures[i], account, history);
            if (result.State == MeasureState.NotApplicable)
                continue;
            applicable += result.Measure.Weight;
            if (result.Points is { } value)
            {
                fresh += result.Measure.Weight;
                points += result.Measure.Weight * value;
            }
        }

        double? score = fresh > 0 ? Math.Round(points / fresh, Decimals) : null;
        return new GroupResult
        {
            Group = group,
            Measures = ImmutableCollectionsMarshal.AsImmutableArray(measures),
            Coverage = applicable > 0 ? fresh / applicable : 0,
            Score = score,
            Band = applicable <= 0 ? Band.NotApplicable : score is { } s ? view.BandOf(s) : Band.Unknown,
        };
    }
}
