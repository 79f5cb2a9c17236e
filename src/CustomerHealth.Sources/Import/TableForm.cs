using System.Collections.Immutable;

namespace CustomerHealth.Sources.Import;

/// <summary>Which columns a table has.</summary>
/// <param name="Required">Columns the header must have.</param>
/// <param name="Optional">Columns it may have.</param>
/// <param name="IsClosed">False: columns that are neither are passed over.</param>
internal sealed record TableForm(ImmutableArray<string> Required, ImmutableArray<string> Optional, bool IsClosed = true);
