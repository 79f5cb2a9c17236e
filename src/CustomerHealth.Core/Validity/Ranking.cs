using System.Collections.Immutable;

namespace CustomerHealth.Core.Validity;

/// <summary>Rows from the highest risk down, cut into blocks of equal risk; within a block they keep the order they were given in.</summary>
public sealed class Ranking
{
    private readonly double[] _risks;
    private readonly bool[] _events;
    private readonly int[] _order;

    /// <summary>Ranks the rows.</summary>
    /// <param name="risks">The higher, the sooner it should churn; finite.</param>
    /// <param name="events">True for each row that churned; as many as risks.</param>
    public Ranking(ReadOnlySpan<double> risks, ReadOnlySpan<bool> events)
    {
        if (risks.Length != events.Length)
            throw new ArgumentException($"There are {risks.Length} risks and {events.Length} outcomes.", nameof(events));

        (_risks, _events) = (risks.ToArray(), events.ToArray());
        if (Array.Exists(_risks, risk => !double.IsFinite(risk)))
            throw new ArgumentException("A risk that is no finite number cannot be ranked.", nameof(risks));

        _order = [.. Enumerable.Range(0, _risks.Length)];
        Array.Sort(_order, (a, b) => _risks[b].CompareTo(_risks[a]) is not 0 and var byRisk ? byRisk : a.CompareTo(b));
        Events = _events.Count(e => e);
        Blocks = Cut();
    }

    /// <summary>How many rows.</summary>
    public int Count => _risks.Length;

    /// <summary>How many churned.</summary>
    public int Events { get; }

    /// <summary>How many did not.</summary>
    public int Others => Count - Events;

    /// <summary>Share that churned, 0 to 1; NaN without rows.</summary>
    public double BaseRate => (double)Events / Count;

    /// <summary>From the highest risk down.</summary>
    public ImmutableArray<TieBlock> Blocks { get; }

    /// <summary>The row (as numbered when given) at a place of the ranking.</summary>
    public int RowAt(int place) => _order[place];

    /// <summary>Risk of the row at a place.</summary>
    public double RiskAt(int place) => _risks[_order[place]];

    /// <summary>Whether the row at a place churned.</summary>
    public bool IsEvent(int place) => _events[_order[place]];

    private ImmutableArray<TieBlock> Cut()
    {
        var blocks = ImmutableArray.CreateBuilder<TieBlock>();
        for (var start = 0; start < Count;)
        {
            int end = start, events = 0;
            while (end < Count && RiskAt(end) == RiskAt(start))
                events += IsEvent(end++) ? 1 : 0;
            blocks.Add(new TieBlock(start, end - start, events, RiskAt(start)));
            start = end;
        }

        return blocks.ToImmutable();
    }
}
