using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Subscriptions;
using NodaTime;

namespace CustomerHealth.Core.Alerts;

/// <summary>What <see cref="AlertAudience"/> works from, read once for many alerts.</summary>
public sealed record AudienceFacts
{
    /// <summary>All people.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>All pods.</summary>
    public required IReadOnlyList<Pod> Pods { get; init; }

    /// <summary>Who asked for alerts or for none.</summary>
    public required IReadOnlyList<Subscription> Subscriptions { get; init; }

    /// <summary>Where a person is on a chat platform, by key; of several the one to write to.</summary>
    public required IReadOnlyDictionary<string, ChatAddress> Linked { get; init; }

    /// <summary>Where people and channels are that are known by address and name alone; null: nowhere.</summary>
    public required ChatHome? Home { get; init; }

    /// <summary>Whether a person, by key, may see an account (GV-3).</summary>
    public required Func<string, Account, bool> MaySee { get; init; }

    /// <summary>In which zone days are named.</summary>
    public required DateTimeZone Zone { get; init; }
}
