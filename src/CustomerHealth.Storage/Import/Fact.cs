namespace CustomerHealth.Storage.Import;

/// <summary>What is particular to a kind of fact.</summary>
/// <param name="Kind">As the audit log names it.</param>
/// <param name="Key">The natural key of the row at hand, as the audit log names it.</param>
/// <param name="Select">Reads what may change, under the names it has in the audit log.</param>
/// <param name="Upsert">Inserts or changes; touches no row when nothing is new.</param>
internal readonly record struct Fact(string Kind, string Key, string Select, string Upsert);
