using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Alerts;

/// <summary>A measure that took a score down: its points lost times its share of the view.</summary>
/// <param name="Text">"Open tickets 3 to 9".</param>
/// <param name="Push">Points of the view, below 0; 0 where an end has no points.</param>
/// <param name="Measure">The measure now.</param>
internal sealed record AlertDrivers(string Text, double Push, MeasureResult Measure)
{
    /// <summary>What the measures of some groups of a view did since an earlier day, the heaviest fall first.</summary>
    /// <param name="then">The health on that day.</param>
    /// <param name="view">The view now.</param>
    /// <param name="groups">Those of its groups that are looked at.</param>
    public static ImmutableArray<AlertDrivers> Between(AccountHealth then, ViewResult view, ImmutableArray<GroupResult> groups)
    {
        var before = then.Views.First(v => string.Equals(v.View.Key, view.View.Key, StringComparison.Ordinal)).Groups
            .SelectMany(g => g.Measures.Select(m => (Key: (g.Group.Key, m.Measure.Key), Measure: m)))
            .ToDictionary(p => p.Key, p => p.Measure);
        var moved =
            from g in groups
            from now in g.Measures
            let old = before[(g.Group.Key, now.Measure.Key)]
            where now.Points != old.Points || now.State != old.State
            select new AlertDrivers(Fact(old, now), (now.Points - old.Points) * Shares.Of(view, g, now) ?? 0, now);
        return [.. moved.Where(d => d.Push <= 0).OrderBy(d => d.Push).ThenBy(d => d.Text, StringComparer.Ordinal)];
    }

    private static string Fact(MeasureResult then, MeasureResult now) => now.State switch
    {
        MeasureState.Fresh => then.State == MeasureState.Fresh ? $"{now.Measure.Name} {Said(then)} to {Said(now)}" : $"{now.Measure.Name} {Said(now)}, new",
        MeasureState.Stale => $"{now.Measure.Name} went stale",
        MeasureState.Missing => $"{now.Measure.Name} has too few readings",
        MeasureState.NotApplicable => $"{now.Measure.Name} no longer applies",
    };

    private static string Said(MeasureResult result) =>
        result.Number is { } number && result.Measure.Kind is not (MeasureKind.Choice or MeasureKind.Colour or MeasureKind.YesNo)
            ? Reason.Number(number) + (result.Measure.Kind == MeasureKind.Percent ? "\u00A0%" : "")
            : result.Value ?? "";
}
