using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>Finds the scorecard of a version again, whether it was ever in force or only a document was made with it.</summary>
public interface IScorecardArchive
{
    /// <summary>The scorecard in force now.</summary>
    Scorecard Current { get; }

    /// <summary>The scorecard of a version; null when it is not kept, or this release cannot read it any more.</summary>
    Task<Scorecard?> FindAsync(string version, CancellationToken cancellationToken);
}
