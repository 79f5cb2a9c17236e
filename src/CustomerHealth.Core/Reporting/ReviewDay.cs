using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Core.Reporting;

/// <summary>The day of a review, as its file says.</summary>
/// <param name="Date">The day.</param>
/// <param name="Quarter">The quarter that is looked back on.</param>
public sealed record ReviewDay(LocalDate Date, Quarter Quarter);
