using System.Collections.Immutable;

namespace CustomerHealth.Core.WhatIf;

/// <summary>The most that the groups still to come can add with so many changes: a bound that ends parts which cannot reach green.</summary>
internal sealed class Ahead
{
    private readonly double[] _above;
    private readonly double[] _covered;

    private Ahead(double[] above, double[] covered)
    {
        _above = above;
        _covered = covered;
    }

    /// <summary>No group is left.</summary>
    public static Ahead None(int most) => new(new double[most + 1], new double[most + 1]);

    /// <summary>With one more group in front.</summary>
    public Ahead With(double weight, double green, ImmutableArray<GroupOutcome> outcomes)
    {
        double[] above = [.. _above.Select(_ => double.NegativeInfinity)], covered = [.. above];
        foreach (var outcome in outcomes)
        {
            for (var count = outcome.Picks.Count; count < above.Length; count++)
            {
                var left = count - outcome.Picks.Count;
                above[count] = Math.Max(above[count], (weight * (outcome.Score - green ?? 0)) + _above[left]);
                covered[count] = Math.Max(covered[count], (weight * outcome.Coverage) + _covered[left]);
            }
        }

        return new Ahead(above, covered);
    }

    /// <summary>True when so much above green and so much covered could still be enough with so many changes.</summary>
    public bool MayReach(double above, double covered, int left, double needed) =>
        above + _above[left] >= -1e-7 * Math.Max(1, needed) && covered + _covered[left] >= needed - 1e-7;
}
