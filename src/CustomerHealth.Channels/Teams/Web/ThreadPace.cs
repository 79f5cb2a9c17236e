using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>
/// Keeps what is sent into one conversation below Teams' limits for a bot and thread (Microsoft, "Optimize your bot with rate limiting in Teams"): 7 in 1 s, 8 in 2 s,
/// 60 in 30 s, 1,800 in 1 h. Of this process alone; what others send too is told by 429.
/// </summary>
internal sealed class ThreadPace(TimeProvider clock)
{
    // A conversation that was silent for an hour is forgotten when there are so many.
    private const int MostThreads = 10_000;

    private static readonly (int Most, Duration Within)[] Limits =
        [(7, Duration.FromSeconds(1)), (8, Duration.FromSeconds(2)), (60, Duration.FromSeconds(30)), (1800, Longest)];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Instant>> _sent = new(StringComparer.Ordinal);

    private static Duration Longest => Duration.FromHours(1);

    /// <summary>Takes one send; else says how long to wait for one.</summary>
    public TimeSpan? Wait(string conversation)
    {
        lock (_gate)
        {
            var now = clock.Now;
            if (!_sent.TryGetValue(conversation, out var times))
            {
                MakeRoom(now);
                _sent[conversation] = times = new Queue<Instant>();
            }

            while (times.TryPeek(out var oldest) && now - oldest >= Longest)
                times.Dequeue();
            foreach (var (most, within) in Limits)
            {
                if (times.Count >= most && times.ElementAt(times.Count - most) + within - now is { } wait && wait > Duration.Zero)
                    return wait.ToTimeSpan();
            }

            times.Enqueue(now);
            return null;
        }
    }

    private void MakeRoom(Instant now)
    {
        if (_sent.Count < MostThreads)
            return;
        foreach (var silent in _sent.Where(thread => thread.Value.Count == 0 || now - thread.Value.Last() >= Longest).Select(thread => thread.Key).ToArray())
            _sent.Remove(silent);
    }
}
