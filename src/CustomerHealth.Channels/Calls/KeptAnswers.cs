using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Channels.Calls;

/// <summary>Remembers what a platform said for some minutes, of a bounded number of things.</summary>
/// <typeparam name="T">What it said.</typeparam>
/// <param name="clock">Counts the minutes.</param>
/// <param name="life">How long an answer is good.</param>
/// <param name="most">When there are so many, the oldest go.</param>
internal class KeptAnswers<T>(TimeProvider clock, Duration life, int most)
    where T : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (T Value, Instant Until)> _known = new(StringComparer.Ordinal);

    /// <summary>Whether it is remembered.</summary>
    public bool Has(string key) => Look(key).Known;

    /// <summary>What is remembered; null when nothing is.</summary>
    public T? Find(string key) => Look(key).Value;

    /// <summary>Remembers what came with another answer.</summary>
    public void Keep(string key, T value)
    {
        lock (_gate)
        {
            if (_known.Count >= most && !_known.ContainsKey(key))
                MakeRoom();
            _known[key] = (value, clock.Now + life);
        }
    }

    /// <summary>Forgets it.</summary>
    public void Forget(string key)
    {
        lock (_gate)
            _known.Remove(key);
    }

    /// <summary>What is remembered, and whether anything is.</summary>
    protected (bool Known, T? Value) Look(string key)
    {
        lock (_gate)
            return _known.TryGetValue(key, out var entry) && clock.Now < entry.Until ? (true, entry.Value) : (false, default);
    }

    // A quarter at once, so that a full cache does not sort itself for every answer.
    private void MakeRoom()
    {
        foreach (var key in _known.OrderBy(entry => entry.Value.Until).Take(Math.Max(1, most / 4)).Select(entry => entry.Key).ToArray())
            _known.Remove(key);
    }
}
