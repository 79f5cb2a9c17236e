using System.Collections.Immutable;
using System.Globalization;

namespace CustomerHealth.Core.WhatIf;

/// <summary>
/// Some picks and what they cost. Sets are ordered by: fewest measures, then least points raised in all, then fewest that were not measured,
/// then by the keys of their measures, then the smaller step. The order is kept when the same picks are added to both sides,
/// which is what lets the search drop a worse part for ever.
/// </summary>
internal sealed class PickSet
{
    private readonly double _step;
    private readonly int _unmeasured;

    private PickSet(ImmutableArray<Pick> picks, double step, int unmeasured)
    {
        Picks = picks;
        _step = step;
        _unmeasured = unmeasured;
    }

    public static PickSet Empty { get; } = new([], 0, 0);

    /// <summary>The better set first.</summary>
    public static IComparer<PickSet> Order { get; } = Comparer<PickSet>.Create((a, b) => a.CompareTo(b));

    /// <summary>In the order of their places.</summary>
    public ImmutableArray<Pick> Picks { get; }

    public int Count => Picks.Length;

    /// <summary>The same for the same picks, whatever order they were made in.</summary>
    public string Name => string.Join(' ', Picks.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Lever.Place}:{p.Option.Points}")));

    /// <summary>True when the measure is among them.</summary>
    public bool Has(Lever lever) => Picks.Any(p => p.Lever.Place == lever.Place);

    public PickSet With(Lever lever, MeasureOption option)
    {
        var pick = new Pick(lever, option);
        return And(new PickSet([pick], pick.Step, lever.IsUnmeasured ? 1 : 0));
    }

    /// <summary>All but the change of this measure.</summary>
    public PickSet Without(Lever lever)
    {
        var without = Picks.RemoveAll(p => p.Lever.Place == lever.Place);
        return new PickSet(without, without.Sum(p => p.Step), without.Count(p => p.Lever.IsUnmeasured));
    }

    /// <summary>Both together; they share no measure.</summary>
    public PickSet And(PickSet other)
    {
        if (Count == 0 || other.Count == 0)
            return Count == 0 ? other : this;
        var merged = ImmutableArray.CreateBuilder<Pick>(Count + other.Count);
        for (int a = 0, b = 0; a < Count || b < other.Count;)
        {
            var mine = b == other.Count || (a < Count && Picks[a].Lever.Place < other.Picks[b].Lever.Place);
            merged.Add(mine ? Picks[a++] : other.Picks[b++]);
        }

        return new PickSet(merged.MoveToImmutable(), _step + other._step, _unmeasured + other._unmeasured);
    }

    private int CompareTo(PickSet other)
    {
        var first = Count.CompareTo(other.Count);
        first = first != 0 ? first : _step.CompareTo(other._step);
        first = first != 0 ? first : _unmeasured.CompareTo(other._unmeasured);
        for (var i = 0; first == 0 && i < Count; i++)
        {
            first = Picks[i].Lever.Place.CompareTo(other.Picks[i].Lever.Place);
            first = first != 0 ? first : Picks[i].Option.Points.CompareTo(other.Picks[i].Option.Points);
        }

        return first;
    }
}
