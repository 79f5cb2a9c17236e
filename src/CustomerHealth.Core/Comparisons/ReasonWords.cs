using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Comparisons;

/// <summary>Puts what differs between two definitions of a view into few words.</summary>
/// <param name="old">The old one.</param>
/// <param name="changed">The new one.</param>
internal sealed class ReasonWords(View old, View changed)
{
    /// <summary>What moves no score, where it mattered: the cut points of the bands, and the coverage a score needs.</summary>
    /// <param name="from">Where the account stands by the old one.</param>
    /// <param name="to">Where it would stand by the new one.</param>
    public IEnumerable<string> OfBands(LiftState from, LiftState to)
    {
        if ((old.Green, old.Yellow) != (changed.Green, changed.Yellow) && (from.Score, to.Score) is ({ } then, { } now) && (old.BandOf(now) != to.Band || changed.BandOf(then) != from.Band))
            yield return $"bands: green from {Reason.Number(old.Green)} to {Reason.Number(changed.Green)}, yellow from {Reason.Number(old.Yellow)} to {Reason.Number(changed.Yellow)}";
        if (old.MinimumCoverage != changed.MinimumCoverage && from.Score is null != to.Score is null)
            yield return $"minimum coverage from {Reason.Number(old.MinimumCoverage * 100)} % to {Reason.Number(changed.MinimumCoverage * 100)} %";
    }

    /// <summary>One part of the change: "Open tickets: green from 3 to 5".</summary>
    public string Of(Part part)
    {
        Group? before = Find(old, part.Group), after = Find(changed, part.Group);
        return part switch
        {
            { Kind: PartKind.Weight, Measure: { } key } => Weight(part.Name, $" in {after?.Name}", $" from {after?.Name}", (Find(before, key)?.Weight, Find(after, key)?.Weight)),
            { Kind: PartKind.Weight } => Weight(part.Name, "", "", (before?.Weight, after?.Weight)),
            { Kind: PartKind.Threshold, Measure: { } key } when (Find(before, key), Find(after, key)) is ({ } then, { } now) =>
                $"{part.Name}: {MeasureText.Difference(then, now) ?? DefinitionChanges.Of(then, now)}",
            { Kind: PartKind.Override } => $"caps of {part.Name}: {part.Fact}",
            { Kind: PartKind.Appeared or PartKind.Disappeared } => part.Fact,
            _ => part.Why,
        };
    }

    private static string Weight(string name, string within, string without, (double? From, double? To) weight) => weight switch
    {
        ({ } then, { } now) => $"{name}: weight from {Reason.Number(then)} to {Reason.Number(now)}",
        (_, null) => $"{name}: gone{without}",
        (null, _) => $"{name}: new{within}",
    };

    private static Group? Find(View view, string? key) => view.Groups.FirstOrDefault(g => string.Equals(g.Key, key, StringComparison.Ordinal));

    private static Measure? Find(Group? group, string key) => group?.Measures.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.Ordinal));
}
