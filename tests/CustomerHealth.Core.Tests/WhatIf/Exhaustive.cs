using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.WhatIf;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.WhatIf;

/// <summary>The peer of the search: tries every set of changes with the real engine, the small ones first. It shares no line with the search.</summary>
internal static class Exhaustive
{
    /// <summary>How many changes the smallest set has that makes the target green; null when none does.</summary>
    public static int? Smallest(Scorecard scorecard, LiftTarget target, AccountEvidence evidence)
    {
        var engine = new HealthEngine(scorecard, Given.AsOf);
        var capping = target.View.Caps.Select(c => c.When.Measure).ToHashSet();
        var now = engine.Score(evidence).Views[0].Groups.SelectMany(g => g.Measures).ToDictionary(m => m.Measure.Key);
        List<Measure> free = [.. target.View.Groups.SelectMany(g => g.Measures.Where(m => target.Group is null || target.Group == g || capping.Contains(m.Key))).Where(m => now[m.Key].State != MeasureState.NotApplicable || m.NotApplicableWhen.Length > 0 && now[m.Key].ObservationId is null)];
        for (var size = 0; size <= free.Count; size++)
        {
            if (Reaches(0, size, evidence.History))
                return size;
        }

        return null;

        bool Reaches(int from, int left, AccountHistory history)
        {
            if (left == 0)
                return target.In(engine.Score(evidence with { History = history })).Band == Band.Green;
            for (var i = from; i <= free.Count - left; i++)
            {
                foreach (var value in Values(free[i]))
                {
                    if (Reaches(i + 1, left - 1, history.With(free[i].Key, [Given.Reading(free[i].Key, value).Reading])))
                        return true;
                }
            }

            return false;
        }
    }

    private static string[] Values(Measure measure) => measure.Kind switch
    {
        MeasureKind.Colour => ["yellow", "green"],
        MeasureKind.Count => ["8", "3"],
        MeasureKind.Rubric => ["2", "3", "4"],
        MeasureKind.Choice => ["so-so"],
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Kind, "Not drawn by the generator."),
    };
}
