using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.Alerts;

/// <summary>Who is told of an alert.</summary>
/// <param name="Name">The name of the person; "pod Harbour in #pod-harbour"; the address of a channel.</param>
/// <param name="Person">Key of the person; null for a channel.</param>
/// <param name="To">Where; null when it is not known.</param>
/// <param name="Why">Why: "you own Acme Robotics".</param>
public sealed record AlertRecipient(string Name, string? Person, ChatAddress? To, string Why);
