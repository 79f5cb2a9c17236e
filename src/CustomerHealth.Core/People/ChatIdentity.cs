using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Core.People;

/// <summary>Who a user of a chat platform is.</summary>
/// <param name="User">The user: <c>slack:T1/U2</c>.</param>
/// <param name="Person">Key of the person; may be of one who is gone, and then nobody is meant.</param>
/// <param name="How">How they were linked.</param>
/// <param name="At">When.</param>
public sealed record ChatIdentity(ChatAddress User, string Person, LinkedBy How, Instant At);
