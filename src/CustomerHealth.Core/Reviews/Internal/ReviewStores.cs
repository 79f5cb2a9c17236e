using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Outcomes;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What a review is read from, beside what is scored.</summary>
/// <param name="Accounts">Accounts, people and pods.</param>
/// <param name="Goals">What was agreed with clients and done for them.</param>
/// <param name="Outcomes">What became of clients.</param>
public sealed record ReviewStores(IAccountStore Accounts, IGoalStore Goals, IOutcomeStore Outcomes);
