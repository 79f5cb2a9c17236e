using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.People;

namespace CustomerHealth.Core.Portfolio;

/// <summary>Whose accounts a list is about.</summary>
/// <param name="Word">As it is asked for: mine, pod, team, all.</param>
/// <param name="Count">So many of them, as a sentence goes on: "your 28 accounts".</param>
/// <param name="Holds">True for the accounts that belong to it.</param>
public sealed record ListScope(string Word, Func<int, string> Count, Func<Account, bool> Holds)
{
    /// <summary>Every account.</summary>
    public static ListScope All { get; } = new("all", Accounts, _ => true);

    /// <summary>Every account that a reader may see.</summary>
    public static ListScope AllOf(Rights rights) => rights.IsAll ? All : All with { Count = count => $"the {Accounts(count)} that you see" };

    /// <summary>The accounts a person owns.</summary>
    public static ListScope Mine(Person person) => new(
        "mine",
        count => $"your {Accounts(count)}",
        account => string.Equals(account.Owner, person.Key, StringComparison.Ordinal));

    /// <summary>The accounts that a person and those below own.</summary>
    /// <param name="leader">The person.</param>
    /// <param name="owners">Keys of the person and of everyone below.</param>
    public static ListScope OfTeam(Person leader, IReadOnlySet<string> owners) => new(
        "team",
        count => $"the {Accounts(count)} of {leader.Name} and those below",
        account => account.Owner is { } owner && owners.Contains(owner));

    /// <summary>The accounts of a pod.</summary>
    public static ListScope OfPod(string key, string name) => new(
        "pod",
        count => $"the {Accounts(count)} of pod {name}",
        account => string.Equals(account.Pod, key, StringComparison.Ordinal));

    private static string Accounts(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "account" : "accounts")}");
}
