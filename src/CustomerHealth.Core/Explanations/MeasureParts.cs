using System.Collections.Immutable;

namespace CustomerHealth.Core.Explanations;

/// <summary>
/// The parts as people read them: one for each measure of a group, since two of one measure that pull apart ("7 → 14" and "7 → 3 as its window
/// moved on") seem to contradict each other. JSON keeps them apart.
/// </summary>
public static class MeasureParts
{
    /// <summary>A sum of parts, each rounded to nine decimals, that is this near to 0 is 0.</summary>
    private const decimal Nothing = 1e-8m;

    /// <summary>The same score, the biggest part first; a measure whose parts cancel out is left out, so that a score without another is still.</summary>
    public static ScoreChange Merge(ScoreChange score)
    {
        if (score.Delta is null)
            return score;
        var merged = score.Parts.GroupBy(p => p.Measure is null ? (object)p : (p.Group, p.Measure)).Select(g => One([.. g]))
            .Where(p => p.Kind == PartKind.Rounding || Math.Abs(p.Points ?? 0) > Nothing).ToList();
        return score with { Parts = merged.All(p => p.Kind == PartKind.Rounding) ? [] : [.. merged.OrderByDescending(p => Math.Abs(p.Points ?? 0))] };
    }

    /// <summary>In the words of the biggest, with the values of both days; what else changed is appended.</summary>
    private static Part One(ImmutableArray<Part> parts)
    {
        if (parts is [var only])
            return only;
        var biggest = parts[0];
        var words = biggest.Ends is { } ends ? Between(parts, ends) : Others(new PartWords(biggest.Fact, biggest.Why), parts[1..]);
        return biggest with
        {
            Points = parts.Sum(p => p.Points),
            Fact = words.Fact,
            Why = words.Why,
            Sources = [.. parts.SelectMany(p => p.Sources).Distinct(StringComparer.Ordinal)],
        };
    }

    private static PartWords Between(ImmutableArray<Part> parts, PartWords ends)
    {
        var others = parts.RemoveAll(IsOfValue);
        if (parts[0].Kind == PartKind.NotApplicable)
            return Others(new PartWords(parts[0].Fact, parts[0].Why), others);
        if (IsOfValue(parts[0]))
            return Others(ends, others);
        var facts = string.Join(", ", others.Select(p => p.Fact));
        return new PartWords($"{facts}, {ends.Fact}", $"{ends.Why}, mostly by {facts}");
    }

    private static PartWords Others(PartWords words, ImmutableArray<Part> others)
    {
        var facts = string.Concat(others.Select(p => $", {p.Fact}"));
        return new PartWords(words.Fact + facts, words.Why + facts);
    }

    /// <summary>What the two ends say already.</summary>
    private static bool IsOfValue(Part part) => part.Kind is PartKind.Observation or PartKind.Staleness or PartKind.NotApplicable;
}
