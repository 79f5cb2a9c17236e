using CustomerHealth.Core.Accounts;
using NodaTime;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>accounts.csv</c>: a version of the account's attributes, in force from a day and known from an instant.</summary>
/// <param name="Account">The attributes.</param>
/// <param name="From">First day they are in force; the account's start, or the first day of all, for a first version.</param>
/// <param name="KnownAt">When we came to know them.</param>
public sealed record AccountRecord(Account Account, LocalDate From, Instant KnownAt) : ImportRecord;
