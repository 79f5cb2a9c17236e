using CustomerHealth.Core.Subscriptions;
using NodaTime;

namespace CustomerHealth.Storage.Subscriptions;

/// <summary>A row of <c>subscription</c>.</summary>
internal sealed class SubscriptionRow
{
    public string Reader { get; set; } = "";

    public string Subject { get; set; } = "";

    public long IsMuted { get; set; }

    public string Author { get; set; } = "";

    public long At { get; set; }

    public string? ChannelName { get; set; }

    public Subscription ToSubscription() => new(new AlertReader(Reader), new AlertSubject(Subject), IsMuted != 0, Author, Instant.FromUnixTimeMilliseconds(At)) { ChannelName = ChannelName };
}
