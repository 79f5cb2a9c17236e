using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>Of the Red views, and groups that stand side by side, the one that fell most; of the Yellow ones where nothing is Red.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Change">Points in four weeks; null when it had no score then.</param>
/// <param name="Measures">Keys of its measures that are Red or Yellow.</param>
internal sealed record WeakPoint(string Name, double? Change, IReadOnlySet<string> Measures)
{
    /// <summary>The weak point; null when nothing is Red or Yellow.</summary>
    public static WeakPoint? Of(AccountTrend trend)
    {
        var all = trend.Now.Views.SelectMany(view => InView(trend, view)).ToList();
        var band = all.Exists(p => p.Band == Band.Red) ? Band.Red : Band.Yellow;
        return all.Where(p => p.Band == band).Select(p => p.Point).MinBy(p => p.Change ?? 0);
    }

    private static IEnumerable<(Band? Band, WeakPoint Point)> InView(AccountTrend trend, ViewResult view)
    {
        if (view.View.Combine == Combine.Mean)
            return [(view.Band, new WeakPoint(view.View.Name, trend.ChangeOf(view.View.Key), Weak(view.Groups)))];
        return view.Groups.Select(g => ((Band?)g.Band, new WeakPoint(g.Group.Name, trend.ChangeOf(view.View.Key, g.Group.Key), Weak([g]))));
    }

    private static HashSet<string> Weak(IEnumerable<GroupResult> groups) =>
        [.. groups.SelectMany(g => g.Measures).Where(m => m.Band is Band.Red or Band.Yellow).Select(m => m.Measure.Key)];
}
