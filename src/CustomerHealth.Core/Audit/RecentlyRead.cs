namespace CustomerHealth.Core.Audit;

/// <summary>What was read last of several things, as long as nothing in the store changed. Bounded; safe for several threads.</summary>
/// <typeparam name="TQuestion">What was asked.</typeparam>
/// <typeparam name="TAnswer">What was read.</typeparam>
internal sealed class RecentlyRead<TQuestion, TAnswer>
    where TQuestion : notnull
    where TAnswer : class
{
    /// <summary>Most answers that are kept.</summary>
    public const int Capacity = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<TQuestion, LinkedListNode<(TQuestion Question, TAnswer Answer)>> _kept = [];
    private readonly LinkedList<(TQuestion Question, TAnswer Answer)> _byUse = [];
    private AuditStamp _stamp;

    /// <summary>What was kept; null when nothing was, or the store changed since.</summary>
    public TAnswer? Find(AuditStamp stamp, TQuestion question)
    {
        lock (_gate)
        {
            if (stamp != _stamp || !_kept.TryGetValue(question, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Answer;
        }
    }

    /// <summary>Keeps one, and lets go of the one that was not asked for the longest.</summary>
    /// <param name="stamp">The store's before the answer was read.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What was read.</param>
    public void Keep(AuditStamp stamp, TQuestion question, TAnswer answer)
    {
        lock (_gate)
        {
            if (stamp != _stamp)
            {
                _kept.Clear();
                _byUse.Clear();
                _stamp = stamp;
            }

            if (_kept.Remove(question, out var old))
                _byUse.Remove(old);
            _kept[question] = _byUse.AddFirst((question, answer));
            if (_kept.Count <= Capacity)
                return;
            _kept.Remove(_byUse.Last!.Value.Question);
            _byUse.RemoveLast();
        }
    }
}
