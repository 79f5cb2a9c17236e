using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>One who reports to the person, with the facts of everyone below (QB-1).</summary>
/// <param name="Person">Who.</param>
/// <param name="People">How many people the facts are of, the person included.</param>
/// <param name="Facts">The facts of all of them.</param>
public sealed record TeamMember(Person Person, int People, QuarterFacts Facts);
