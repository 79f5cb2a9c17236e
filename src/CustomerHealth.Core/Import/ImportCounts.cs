namespace CustomerHealth.Core.Import;

/// <summary>What one file did to the store.</summary>
/// <param name="Added">Rows that are new, or that changed an account, person or pod.</param>
/// <param name="Unchanged">Rows that said what was known already.</param>
public readonly record struct ImportCounts(long Added, long Unchanged);
