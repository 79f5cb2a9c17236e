using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>The measures that are not green, worst first: red before yellow, then by their share of their view's weight.</summary>
internal static class ScorecardRisks
{
    /// <summary>A measure that stands in several views counts once, where its share is largest.</summary>
    public static ImmutableArray<Dictionary<string, object?>> Of(AccountHealth health) =>
    [
        .. health.Views
            .SelectMany(Risks)
            .GroupBy(r => r.Measure.Measure.Key, StringComparer.Ordinal)
            .Select(same => same.MaxBy(r => r.Share)!)
            .OrderBy(r => r.Measure.Band == Band.Red ? 0 : 1)
            .ThenByDescending(r => r.Share)
            .ThenBy(r => r.Measure.Measure.Key, StringComparer.Ordinal)
            .Select(Row),
    ];

    private static IEnumerable<Risk> Risks(ViewResult view)
    {
        var groups = view.Groups.Where(g => g.Band != Band.NotApplicable).ToList();
        var all = groups.Sum(g => g.Group.Weight);
        foreach (var group in groups)
        {
            var applicable = group.Measures.Where(m => m.State != MeasureState.NotApplicable).Sum(m => m.Measure.Weight);
            foreach (var measure in group.Measures.Where(m => m.Band is Band.Red or Band.Yellow))
                yield return new Risk(view.View, group.Group, measure, measure.Measure.Weight / applicable * group.Group.Weight / all);
        }
    }

    private static Dictionary<string, object?> Row(Risk risk) => new(StringComparer.Ordinal)
    {
        ["measure"] = risk.Measure.Measure.Name,
        ["view"] = risk.View.Name,
        ["group"] = risk.Group.Name,
        ["owner"] = risk.Group.Owner ?? Figures.None,
        ["play"] = risk.Measure.Measure.Play ?? risk.Group.Play ?? Figures.None,
        ["status"] = BandWords.Code(risk.Measure.Band),
        ["word"] = BandWords.Word(risk.Measure.Band),
        ["why"] = Figures.Held(risk.Measure.Why),
        ["share"] = Figures.Percent(risk.Share),
    };

    private sealed record Risk(View View, Group Group, MeasureResult Measure, double Share);
}
