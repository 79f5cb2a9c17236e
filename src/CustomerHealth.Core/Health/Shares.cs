using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Health;

/// <summary>How much of a view rests on one measure.</summary>
internal static class Shares
{
    /// <summary>Share of the view's applicable weight, 0 to 1: what does not apply leaves the denominator (SC-8).</summary>
    public static double Of(ViewResult view, GroupResult group, MeasureResult measure)
    {
        if (measure.State == MeasureState.NotApplicable)
            return 0;
        var inView = view.Groups.Where(g => g.Band != Band.NotApplicable).Sum(g => g.Group.Weight);
        var inGroup = group.Measures.Where(m => m.State != MeasureState.NotApplicable).Sum(m => m.Measure.Weight);
        return group.Group.Weight / inView * (measure.Measure.Weight / inGroup);
    }
}
