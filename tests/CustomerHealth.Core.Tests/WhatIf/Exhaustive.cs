using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.WhatIf;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.WhatIf;

/// <summary>The peer of the search: tries every set of changes with the real engine, the small ones first. It shares no line with the search.</summary>
internal sealed class Exhaustive(Scorecard scorecard, LiftTarget target, AccountEvidence evidence)
{
    private readonly HealthEngine _engine = new(scorecard, Given.AsOf);

    /// <summary>
    /// Of the smallest sets that make the target green the one with the least points to gain, then with the fewest unmeasured, then by key and
    /// smaller step: its keys with the bands they reach, "g0.m1=green"; null when there is none.
    /// </summary>
    public string? Best()
    {
        var free = Free();
        for (var size = 0; size <= free.Count; size++)
        {
            var sets = Sets(free, 0, size).Select(Weighed).Where(s => s is not null).Select(s => s!.Value).ToList();
            if (sets.Count > 0)
                return sets.OrderBy(s => s.Step).ThenBy(s => s.Unmeasured).ThenBy(s => s.Text, StringComparer.Ordinal).First().Set;
        }

        return null;
    }

    private List<Measure> Free()
    {
        var capping = target.View.Caps.Select(c => c.When.Measure).ToHashSet();
        var now = Results(evidence.History);
        return
        [
            .. target.View.Groups.SelectMany(g => g.Measures.Where(m => target.Group is null || target.Group == g || capping.Contains(m.Key)))
                .Where(m => now[m.Key].State != MeasureState.NotApplicable || m.NotApplicableWhen.Length > 0 && now[m.Key].ObservationId is null)
                .OrderBy(m => m.Key, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(Measure Measure, string Value)[]> Sets(List<Measure> free, int from, int size)
    {
        if (size == 0)
            yield return [];
        for (var i = from; size > 0 && i < free.Count; i++)
        {
            foreach (var value in Values(free[i]))
            {
                foreach (var rest in Sets(free, i + 1, size - 1))
                    yield return [(free[i], value), .. rest];
            }
        }
    }

    /// <summary>Null where it is not green, or where what was changed does not apply: even where the change of another measure took it out.</summary>
    private (double Step, int Unmeasured, string Text, string Set)? Weighed((Measure Measure, string Value)[] set)
    {
        var health = _engine.Score(evidence with { History = With(set) });
        var after = Results(With(set));
        if (target.In(health).Band != Band.Green || set.Any(s => after[s.Measure.Key].State == MeasureState.NotApplicable))
            return null;
        var before = set.Select(s => Results(With([.. set.Where(o => o != s)]))[s.Measure.Key].Points).ToList();
        return (
            set.Zip(before).Sum(s => after[s.First.Measure.Key].Points!.Value - (s.Second ?? 0)),
            before.Count(b => b is null),
            string.Join(' ', set.Select(s => $"{s.Measure.Key}:{after[s.Measure.Key].Points:000}")),
            string.Join(' ', set.Select(s => $"{s.Measure.Key}={BandWords.Code(after[s.Measure.Key].Band)}")));
    }

    private AccountHistory With((Measure Measure, string Value)[] set) =>
        set.Aggregate(evidence.History, (history, s) => history.With(s.Measure.Key, [Given.Reading(s.Measure.Key, s.Value).Reading]));

    private Dictionary<string, MeasureResult> Results(AccountHistory history) =>
        _engine.Score(evidence with { History = history }).Views[0].Groups.SelectMany(g => g.Measures).ToDictionary(m => m.Measure.Key);

    private static string[] Values(Measure measure) => measure.Kind switch
    {
        MeasureKind.Colour => ["yellow", "green"],
        MeasureKind.Count => ["8", "3"],
        MeasureKind.Rubric => ["2", "3", "4"],
        MeasureKind.Choice => ["so-so"],
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Kind, "Not drawn by the generator."),
    };
}
