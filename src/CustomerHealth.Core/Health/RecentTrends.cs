using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Health;

/// <summary>The trends that were asked for last, as long as nothing in the store changed. Bounded; safe for several threads.</summary>
internal sealed class RecentTrends
{
    /// <summary>Most accounts that are kept: about 0.1 MB each.</summary>
    public const int Capacity = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<Question, LinkedListNode<(Question Question, AccountTrend Trend)>> _kept = [];
    private readonly LinkedList<(Question Question, AccountTrend Trend)> _byUse = [];
    private AuditStamp _stamp;

    /// <summary>What was kept; null when nothing was, or the store changed since.</summary>
    public AccountTrend? Find(AuditStamp stamp, Question question)
    {
        lock (_gate)
        {
            if (stamp != _stamp || !_kept.TryGetValue(question, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Trend;
        }
    }

    /// <summary>Keeps one, and lets go of the one that was not asked for the longest.</summary>
    /// <param name="stamp">The store's before the trend was read.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="trend">The answer.</param>
    public void Keep(AuditStamp stamp, Question question, AccountTrend trend)
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
            _kept[question] = _byUse.AddFirst((question, trend));
            if (_kept.Count <= Capacity)
                return;
            _kept.Remove(_byUse.Last!.Value.Question);
            _byUse.RemoveLast();
        }
    }

    /// <summary>What a trend depends on beside the store.</summary>
    public readonly record struct Question(string Account, AsOf AsOf, int Weeks, string Scorecard);
}
