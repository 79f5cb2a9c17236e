using CustomerHealth.Core.Subscriptions;

namespace CustomerHealth.Core.Commands.Alerting;

/// <summary>What alerts are asked for: an account or a pod, found by what was typed.</summary>
/// <param name="Subject">As it is stored.</param>
/// <param name="Key">What to type for it.</param>
/// <param name="Name">"Acme Robotics", "pod Harbour".</param>
/// <param name="Pod">Key of the pod, or of the account's pod; null when it has none.</param>
internal sealed record AlertTarget(AlertSubject Subject, string Key, string Name, string? Pod);
