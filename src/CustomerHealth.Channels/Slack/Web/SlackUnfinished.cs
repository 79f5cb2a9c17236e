using System.Collections.Concurrent;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>
/// Lists that could not be read to their end, with where to go on: read anew from the first page each time, a long one would never be read whole where Slack
/// allows fewer pages a minute than it has. What is older than some minutes is read anew.
/// </summary>
/// <param name="clock">Counts the minutes.</param>
internal sealed class SlackUnfinished(TimeProvider clock)
{
    private static readonly Duration Life = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (object Items, string Cursor, Instant Since)> _begun = new(StringComparer.Ordinal);

    /// <summary>Remembers what was read so far.</summary>
    /// <param name="method">Of the list.</param>
    /// <param name="items">So far.</param>
    /// <param name="cursor">Of the next page.</param>
    /// <param name="since">When the first page was read.</param>
    public void Keep<T>(string method, List<T> items, string cursor, Instant since) => _begun[method] = (items, cursor, since);

    /// <summary>Takes what was read so far; null when nothing was, or too long ago.</summary>
    public (List<T> Items, string? Cursor, Instant Since)? Take<T>(string method) =>
        _begun.TryRemove(method, out var begun) && begun.Items is List<T> items && clock.Now < begun.Since + Life ? (items, begun.Cursor, begun.Since) : null;

    /// <summary>Nothing, from now on.</summary>
    public (List<T> Items, string? Cursor, Instant Since) New<T>() => ([], null, clock.Now);
}
