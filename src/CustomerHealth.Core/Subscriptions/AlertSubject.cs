using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Core.Subscriptions;

/// <summary>What alerts are wanted of: an account, or all accounts of a pod.</summary>
/// <param name="Text">As it is stored: <c>account:acme</c>, <c>pod:harbour</c>.</param>
public readonly record struct AlertSubject(string Text)
{
    private const string AccountMark = "account:";
    private const string PodMark = "pod:";

    /// <summary>Key of the account; null for a pod.</summary>
    public string? Account => Text.StartsWith(AccountMark, StringComparison.Ordinal) ? Text[AccountMark.Length..] : null;

    /// <summary>Key of the pod; null for an account.</summary>
    public string? Pod => Text.StartsWith(PodMark, StringComparison.Ordinal) ? Text[PodMark.Length..] : null;

    /// <summary>An account.</summary>
    public static AlertSubject OfAccount(string key) => new(AccountMark + key);

    /// <summary>A pod.</summary>
    public static AlertSubject OfPod(string key) => new(PodMark + key);

    /// <summary>True when alerts of the account are alerts of this.</summary>
    public bool Holds(Account account) => this == OfAccount(account.Key) || (account.Pod is { } pod && this == OfPod(pod));
}
