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

    private static IEnumerable<Risk> RisksOf(ViewResult view) =>
        from g in view.Groups
        from m in g.Measures
        where m.Band is Band.Red or Band.Yellow
        select new Risk(view.View, g.Group, m, Shares.Of(view, g, m));
}
