using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Health;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Where a client's review is read from.</summary>
/// <param name="Evidence">Readings.</param>
/// <param name="Accounts">Accounts and people.</param>
/// <param name="Goals">Objectives, weekly goals and tests.</param>
/// <param name="Holidays">The client's calendar.</param>
public sealed record ClientQbrStores(EvidenceReader Evidence, IAccountStore Accounts, IGoalStore Goals, IHolidayStore Holidays);
