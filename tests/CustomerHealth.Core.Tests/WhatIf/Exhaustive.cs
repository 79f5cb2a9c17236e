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
        var size = 0;
        for (; size <= free.Count; size++)
        {
            if (Reaches(0, [], evidence.History))
                return size;
        }

        return null;

        bool Reaches(int from, HashSet<string> changed, AccountHistory history)
        {
            if (changed.Count == size)
                return Holds(engine.Score(evidence with { History = history }), changed);
            for (var i = from; i < free.Count; i++)
            {
                foreach (var value in Values(free[i]))
                {
                    if (Reaches(i + 1, [.. changed, free[i].Key], history.With(free[i].Key, [Given.Reading(free[i].Key, value).Reading])))
                        return true;
                }
            }

            return false;
        }

        // What does not apply cannot be changed, even where the change of another measure is what took it out.
        bool Holds(AccountHealth health, HashSet<string> changed) =>
            target.In(health).Band == Band.Green
            && health.Views[0].Groups.SelectMany(g => g.Measures).All(m => m.State != MeasureState.NotApplicable || !changed.Contains(m.Measure.Key));
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
