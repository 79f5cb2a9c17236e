using System.Collections.Immutable;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Alerts;

/// <summary>
/// What took a score down (SC-14): the parts of its change, exactly as <c>why</c> gives them (SC-12). With <see cref="Rest"/> they sum to the change.
/// </summary>
/// <param name="Parts">Those that took it down most, at most three, the heaviest first.</param>
/// <param name="Rest">Points of all other parts.</param>
internal sealed record AlertDrivers(ImmutableArray<Part> Parts, decimal Rest)
{
    private const int Most = 3;
    private const decimal Smallest = 0.05m;

    /// <summary>The drivers of a change; none when a score is missing at either end.</summary>
    public static AlertDrivers Of(ScoreChange change)
    {
        if (change.Delta is not { } delta)
            return new AlertDrivers([], 0);
        ImmutableArray<Part> heaviest = [.. change.Parts.Where(part => part is { Points: <= -Smallest, Kind: not PartKind.Rounding }).Take(Most)];
        return new AlertDrivers(heaviest, delta - heaviest.Sum(part => part.Points ?? 0));
    }

    /// <summary>"Open tickets 3 → 9 (−21.0)", and at the end "all else +2.5".</summary>
    public ImmutableArray<string> Say() =>
    [
        .. Parts.Select(part => $"{part.Name} {part.Fact} ({ScoreNumbers.Change((double)part.Points!.Value)})"),
        .. Parts.Length > 0 && Math.Abs(Rest) >= Smallest ? [$"all else {ScoreNumbers.Change((double)Rest)}"] : Array.Empty<string>(),
    ];
}
