using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot;

/// <summary>The scorecards that documents were made with: the one in force, those kept with frozen facts, and those that were in force once.</summary>
internal sealed class ScorecardArchive(Store store, IScorecardSource now) : IScorecardArchive
{
    /// <inheritdoc />
    public Scorecard Current => now.Current;

    /// <inheritdoc />
    public async Task<Scorecard?> FindAsync(string version, CancellationToken cancellationToken)
    {
        if (string.Equals(version, Current.Version, StringComparison.Ordinal))
            return Current;
        var content = await store.Frozen.ScorecardAsync(version, cancellationToken) ?? await store.Scorecards.FindAsync(version, cancellationToken);
        try
        {
            return content is null ? null : ScorecardFolder.LoadContent(content).Scorecard;
        }
        catch (FormatException)
        {
            return null; // written by another release: the caller says so
        }
    }
}
