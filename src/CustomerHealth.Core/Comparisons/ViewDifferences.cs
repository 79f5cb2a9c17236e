using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Comparisons;

/// <summary>Takes two definitions of a view apart, so that each difference can be tried alone.</summary>
internal static class ViewDifferences
{
    /// <summary>Everything that differs and can move a score or a band.</summary>
    public static ImmutableArray<ViewDifference> Of(View old, View changed) => [.. OfView(old, changed), .. OfGroups(old, changed)];

    private static IEnumerable<ViewDifference> OfView(View old, View changed)
    {
        if (old.Green != changed.Green || old.Yellow != changed.Yellow)
        {
            yield return new(
                $"bands: green from {Reason.Number(old.Green)} to {Reason.Number(changed.Green)}, yellow from {Reason.Number(old.Yellow)} to {Reason.Number(changed.Yellow)}",
                old with { Green = changed.Green, Yellow = changed.Yellow });
        }

        if (old.MinimumCoverage != changed.MinimumCoverage)
        {
            yield return new(
                $"minimum coverage from {Reason.Number(old.MinimumCoverage * 100)} % to {Reason.Number(changed.MinimumCoverage * 100)} %",
                old with { MinimumCoverage = changed.MinimumCoverage });
        }

        if (!MeasureText.Same(old.Caps, changed.Caps))
            yield return new("caps", old with { Caps = changed.Caps });
    }

    private static IEnumerable<ViewDifference> OfGroups(View old, View changed)
    {
        foreach (var group in changed.Groups)
        {
            if (Find(old, group.Key) is not { } before)
            {
                yield return new($"{group.Name}: new", old with { Groups = old.Groups.Add(group) });
                continue;
            }

            if (before.Weight != group.Weight)
                yield return new($"{group.Name}: weight from {Reason.Number(before.Weight)} to {Reason.Number(group.Weight)}", With(old, before, before with { Weight = group.Weight }));
            foreach (var (what, alone) in OfMeasures(before, group))
                yield return new(what, With(old, before, alone));
        }

        foreach (var gone in old.Groups.Where(g => Find(changed, g.Key) is null && old.Groups.Length > 1))
            yield return new($"{gone.Name}: gone", old with { Groups = old.Groups.Remove(gone) });
    }

    private static IEnumerable<(string What, Group Alone)> OfMeasures(Group old, Group changed)
    {
        foreach (var measure in changed.Measures)
        {
            if (Find(old, measure.Key) is not { } before)
            {
                yield return ($"{measure.Name}: new in {changed.Name}", old with { Measures = old.Measures.Add(measure) });
                continue;
            }

            if (before.Weight != measure.Weight)
                yield return ($"{measure.Name}: weight from {Reason.Number(before.Weight)} to {Reason.Number(measure.Weight)}", With(old, before, before with { Weight = measure.Weight }));
            if (MeasureText.Difference(before, measure) is { } what)
                yield return ($"{measure.Name}: {what}", With(old, before, measure with { Weight = before.Weight }));
        }

        foreach (var gone in old.Measures.Where(m => Find(changed, m.Key) is null && old.Measures.Length > 1))
            yield return ($"{gone.Name}: gone from {changed.Name}", old with { Measures = old.Measures.Remove(gone) });
    }

    private static View With(View view, Group old, Group changed) => view with { Groups = view.Groups.Replace(old, changed) };

    private static Group With(Group group, Measure old, Measure changed) => group with { Measures = group.Measures.Replace(old, changed) };

    private static Group? Find(View view, string key) => view.Groups.FirstOrDefault(g => string.Equals(g.Key, key, StringComparison.Ordinal));

    private static Measure? Find(Group group, string key) => group.Measures.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.Ordinal));
}
