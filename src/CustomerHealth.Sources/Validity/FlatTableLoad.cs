using System.Collections.Immutable;
using CustomerHealth.Core.Validity.Flat;

namespace CustomerHealth.Sources.Validity;

/// <summary>What came of reading a flat file: the table, or its mistakes.</summary>
/// <param name="Table">Null when there is any mistake.</param>
/// <param name="Mistakes">In file order.</param>
public sealed record FlatTableLoad(FlatTable? Table, ImmutableArray<Mistake> Mistakes);
