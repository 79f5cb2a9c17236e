using System.Collections.Concurrent;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Storage;
using NodaTime;

namespace CustomerHealth.Bot;

/// <summary>The scorecards of past days, read again from what the store kept; each version is read once. A day that is not over has the one in force now.</summary>
internal sealed class KeptScorecards(IScorecardStore store, IScorecardSource now, ScorecardJournal journal, TimeProvider clock) : IScorecardHistory
{
    private readonly ConcurrentDictionary<string, Scorecard> _read = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<Scorecard> InForceAsync(Instant before, CancellationToken cancellationToken)
    {
        var current = now.Current;
        journal.Retry();
        if (before > clock.Now)
            return current;
        if (journal.WaitingAt(before) is { } waiting)
            return waiting;
        var version = await store.InForceAsync(before, cancellationToken);
        if (version is null || string.Equals(version, current.Version, StringComparison.Ordinal))
            return current;
        return _read.TryGetValue(version, out var known) ? known : _read.GetOrAdd(version, await ReadAsync(version, cancellationToken));
    }

    private async Task<Scorecard> ReadAsync(string version, CancellationToken cancellationToken)
    {
        var content = await store.FindAsync(version, cancellationToken)
            ?? throw new StoreException($"The store says that scorecard {version} was in force, and does not have it. Was it changed by hand? Restore a backup.");
        try
        {
            var load = ScorecardFolder.LoadContent(content);
            return load.Scorecard ?? throw Unreadable(version, $"{load.Mistakes[0]}", inner: null);
        }
        catch (FormatException wrong)
        {
            throw Unreadable(version, wrong.Message, wrong);
        }
    }

    // Another scorecard in its place would say what nobody ever said.
    private static StoreException Unreadable(string version, string reason, Exception? inner)
    {
        var sentence = $"Scorecard {version} was in force then, and this release cannot read it, so that time cannot be scored; ask from a later day, or ask the release that recorded it. {reason}";
        return inner is null ? new StoreException(sentence) : new StoreException(sentence, inner);
    }
}
