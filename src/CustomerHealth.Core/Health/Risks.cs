using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Health;

/// <summary>What pulls an account down, worst first.</summary>
public static class Risks
{
    /// <summary>
    /// Every fresh red measure, then every yellow one; within a colour by share of the view's weight, then by key.
    /// A measure that stands in several views is listed once, where it weighs most.
    /// </summary>
    public static IReadOnlyList<Risk> Of(AccountHealth health) =>
    [
        .. health.Views.SelectMany(RisksOf)
            .GroupBy(r => r.Measure.Measure.Key, StringComparer.Ordinal)
            .Select(g => g.OrderBy(r => r.Owner is null).ThenByDescending(r => r.Share).First())
            .OrderByDescending(r => r.Measure.Band == Band.Red)
            .ThenByDescending(r => r.Share)
            .ThenBy(r => r.Measure.Measure.Key, StringComparer.Ordinal),
    ];

    private static IEnumerable<Risk> RisksOf(ViewResult view)
    {
        var weight = view.View.Groups.Sum(g => g.Weight);
        foreach (var group in view.Groups)
        {
            var inGroup = group.Measures.Sum(m => m.Measure.Weight);
            foreach (var measure in group.Measures)
            {
                if (measure.Band is Band.Red or Band.Yellow)
                    yield return new Risk(view.View, group.Group, measure, group.Group.Weight / weight * (measure.Measure.Weight / inGroup));
            }
        }
    }
}
