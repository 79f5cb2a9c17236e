using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations.Games;

/// <summary>
/// One measure of one group, scored by the engine with every mixture of what was so at both ends. A factor that makes no difference
/// in any mixture is no player; without one the measure has not changed.
/// </summary>
internal sealed class MeasureGame
{
    private readonly ImmutableArray<FreshWeight> _states;
    private readonly MeasureResult[] _mixtures;

    /// <param name="pair">The measure in both scorecards.</param>
    /// <param name="mixtures">Its result by mask over the first factors, as many as it has bits: bit set = as on the last day.</param>
    public MeasureGame(MeasurePair pair, MeasureResult[] mixtures)
    {
        Pair = pair;
        _mixtures = mixtures;
        Factors = [.. Differing()];
        _states = [.. Enumerable.Range(0, 1 << Factors.Length).Select(StateOf)];
    }

    /// <summary>The measure in both scorecards.</summary>
    public MeasurePair Pair { get; }

    /// <summary>What changed about it; empty for nothing that matters.</summary>
    public ImmutableArray<Factor> Factors { get; }

    /// <summary>What it adds to its group on the first day.</summary>
    public FreshWeight From => _states[0];

    /// <summary>The same on the last day.</summary>
    public FreshWeight To => _states[^1];

    /// <summary>Its result on the first day.</summary>
    public MeasureResult Before => _mixtures[0];

    /// <summary>Its result on the last day.</summary>
    public MeasureResult After => _mixtures[^1];

    /// <summary>What it adds to its group when some of <see cref="Factors"/> have changed.</summary>
    /// <param name="mask">By bit over <see cref="Factors"/>.</param>
    public FreshWeight At(int mask) => _states[mask];

    /// <summary>
    /// The two results between which one of those factors makes a difference: with all others as on the first day when it does so
    /// there, else as on the last day, else as in the first mixture where it does.
    /// </summary>
    public (MeasureResult Without, MeasureResult With) Move(Factor factor)
    {
        var without = WhereItMatters(factor);
        return (_mixtures[without], _mixtures[without | Bit(factor)]);
    }

    /// <summary>True when <see cref="Move"/> of one factor looks at another as it is on the last day.</summary>
    public bool MovesAfter(Factor factor, Factor other) => (WhereItMatters(factor) & Bit(other)) != 0;

    /// <summary>
    /// True when new readings kept the measure as it was, fresh or not, while the old ones alone would have aged out, or came in: then time
    /// took nothing, the readings that replaced others did. The same whichever end comes first.
    /// </summary>
    public bool Renewed => Factors.Contains(Factor.Readings)
        && Before.Points is null == After.Points is null
        && Enumerable.Range(0, _mixtures.Length).Any(m => _mixtures[m].Points is null != _mixtures[m | Bit(Factor.Day)].Points is null);

    private int WhereItMatters(Factor factor)
    {
        var bit = Bit(factor);
        IEnumerable<int> bases = [0, _mixtures.Length - 1 - bit, .. Enumerable.Range(0, _mixtures.Length).Where(m => (m & bit) == 0)];
        return bases.First(m => _mixtures[m].Points != _mixtures[m | bit].Points);
    }

    private static int Bit(Factor factor) => 1 << (int)factor;

    private IEnumerable<Factor> Differing()
    {
        for (var (input, bit) = (0, 1); bit < _mixtures.Length; (input, bit) = (input + 1, bit << 1))
        {
            if (Enumerable.Range(0, _mixtures.Length).Any(m => (m & bit) == 0 && _mixtures[m].Points != _mixtures[m | bit].Points))
                yield return (Factor)input;
        }

        if (Pair.Weight.From != Pair.Weight.To && _mixtures.Any(m => m.Points is not null))
            yield return Factor.Weight;
    }

    private FreshWeight StateOf(int mask)
    {
        var (mixture, weight) = (0, Pair.Weight.From);
        for (var i = 0; i < Factors.Length; i++)
        {
            if ((mask >> i & 1) == 0)
                continue;
            if (Factors[i] == Factor.Weight)
                weight = Pair.Weight.To;
            else
                mixture |= Bit(Factors[i]);
        }

        return _mixtures[mixture].Points is { } points ? new FreshWeight(weight, weight * points) : default;
    }
}
