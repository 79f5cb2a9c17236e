using CustomerHealth.Core.Alerts;
using NodaTime;

namespace CustomerHealth.Core.Snapshots;

/// <summary>Keeps what scores were, for ever (SC-11). A day is frozen once written; days are written in order. Filled by the storage project.</summary>
public interface IScoreSnapshotStore
{
    /// <summary>The last day that was written; null when none was.</summary>
    Task<ScoreRun?> LastRunAsync(CancellationToken cancellationToken);

    /// <summary>The first day that was written; null when none was.</summary>
    Task<LocalDate?> FirstDayAsync(CancellationToken cancellationToken);

    /// <summary>The layouts of every scorecard that has snapshots, by version.</summary>
    Task<IReadOnlyDictionary<string, SnapshotLayout>> LayoutsAsync(CancellationToken cancellationToken);

    /// <summary>What held on a day, one account at a time, in ordinal order of key.</summary>
    /// <param name="day">The day.</param>
    /// <param name="accounts">Keys of the accounts wanted; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<StoredScores> OnDayAsync(LocalDate day, IReadOnlySet<string>? accounts, CancellationToken cancellationToken);

    /// <summary>The same, only of the accounts of which something else was said since an earlier day.</summary>
    /// <param name="since">The earlier day.</param>
    /// <param name="day">The day.</param>
    /// <param name="accounts">Keys of the accounts wanted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<StoredScores> SinceAsync(LocalDate since, LocalDate day, IReadOnlySet<string> accounts, CancellationToken cancellationToken);

    /// <summary>What was said of some accounts, each oldest first: what held on <paramref name="from"/>, and all that differed up to <paramref name="to"/>.</summary>
    Task<ILookup<string, StoredScores>> OfAsync(IReadOnlySet<string> accounts, LocalDate from, LocalDate to, CancellationToken cancellationToken);

    /// <summary>The alerts of these days, oldest first, then in ordinal order of account.</summary>
    Task<IReadOnlyList<AccountAlert>> AlertsAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken);

    /// <summary>Writes a day; false, and nothing changed, when somebody else wrote a day since <see cref="SnapshotDay.After"/> was looked up.</summary>
    Task<bool> WriteAsync(SnapshotDay day, CancellationToken cancellationToken);
}
