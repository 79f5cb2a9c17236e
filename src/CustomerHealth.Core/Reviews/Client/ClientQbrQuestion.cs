using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Which review is asked for.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="Quarter">The quarter looked back on.</param>
/// <param name="AsOf">The day looked from; within the quarter or after it.</param>
/// <param name="Today">The day the store is read on: objectives are kept without their past, so that is the day they stand so.</param>
/// <param name="Notes">What was written by hand; null for nothing.</param>
public sealed record ClientQbrQuestion(string Account, Quarter Quarter, AsOf AsOf, NodaTime.LocalDate Today, ClientNotes? Notes);
