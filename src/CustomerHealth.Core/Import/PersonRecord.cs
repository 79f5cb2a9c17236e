using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>people.csv</c>.</summary>
public sealed record PersonRecord(Person Person) : ImportRecord;
