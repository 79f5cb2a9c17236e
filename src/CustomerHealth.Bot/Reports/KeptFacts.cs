using CustomerHealth.Storage;

namespace CustomerHealth.Bot.Reports;

/// <summary>Keeps the facts behind a document; a store that cannot be written to stops no document.</summary>
internal static class KeptFacts
{
    /// <returns>What to warn of; null when they are kept.</returns>
    public static async Task<string?> KeepAsync(Workbench? bench, MadeReport made, CancellationToken cancellationToken)
    {
        if (bench is null)
            return null;
        try
        {
            await bench.Store.Frozen.KeepAsync(made.Facts, made.Scorecard, cancellationToken);
            return null;
        }
        catch (StoreException wrong)
        {
            return $"Its facts could not be kept, so its figures cannot be verified later: {wrong.Message}";
        }
    }
}
