using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Bot.Tests;

/// <summary>Scorecards in a list, which cannot be written while there is a fault.</summary>
internal sealed class FaultyScorecards : IScorecardStore
{
    private readonly List<(string Version, string Content, Instant At)> _kept = [];

    /// <summary>What recording ends in; null when it works.</summary>
    public Exception? Fault { get; set; }

    /// <summary>How often somebody tried to record.</summary>
    public int Tries { get; private set; }

    /// <summary>Since when each was in force, in the order of recording.</summary>
    public IEnumerable<(string Version, Instant At)> Kept => _kept.Select(row => (row.Version, row.At));

    /// <inheritdoc />
    public Task RecordAsync(Scorecard scorecard, Instant at, CancellationToken cancellationToken)
    {
        Tries++;
        if (Fault is { } fault)
            return Task.FromException(fault);
        _kept.Add((scorecard.Version, scorecard.Content, at));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<string?> InForceAsync(Instant before, CancellationToken cancellationToken) =>
        Task.FromResult<string?>((_kept.LastOrDefault(row => row.At < before) is { Version: not null } last ? last : _kept.FirstOrDefault()).Version);

    /// <inheritdoc />
    public Task<string?> FindAsync(string version, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(_kept.Find(row => row.Version == version).Content);
}
