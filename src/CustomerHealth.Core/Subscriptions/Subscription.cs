using NodaTime;

namespace CustomerHealth.Core.Subscriptions;

/// <summary>What a reader last asked for about alerts of something.</summary>
/// <param name="Reader">Who is told, or not.</param>
/// <param name="Subject">Of what.</param>
/// <param name="IsMuted">True: no alerts, also where they would come without asking. False: alerts.</param>
/// <param name="Author">Who asked: key of a person, or <c>operator</c>.</param>
/// <param name="At">When.</param>
public sealed record Subscription(AlertReader Reader, AlertSubject Subject, bool IsMuted, string Author, Instant At)
{
    /// <summary>What people called the channel when it was asked for: <c>#pod-harbour</c>; a pod's channel is known by its name alone. Null for a person, and for what has no name.</summary>
    public string? ChannelName { get; init; }
}
