using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary>Understands whose accounts a list is asked for.</summary>
internal sealed class ScopeWord(IAccountStore accounts)
{
    /// <summary>
    /// The scope of a word; without one the asker's own accounts, else those of the asker's pod, else all. A refusal when the word is none, or the asker
    /// has no accounts or pod of that kind.
    /// </summary>
    /// <param name="word">As typed; null for none.</param>
    /// <param name="call">Who asks, with what rights: 'all' is all that the asker may see.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(ListScope? Scope, Reply? Refusal)> ReadAsync(string? word, CommandCall call, AsOf asOf, CancellationToken cancellationToken)
    {
        var (person, all) = (call.Asker.Person, ListScope.AllOf(call.Rights));
        return word?.ToUpperInvariant() switch
        {
            null => (await DefaultAsync(person, asOf, cancellationToken) ?? all, null),
            "ALL" => (all, null),
            "MINE" => person is null ? Refused("'mine' needs a person, and at the terminal you are the operator; ask for 'all', or start it with --as PERSON.") : (ListScope.Mine(person), null),
            "POD" => await PodAsync(person, cancellationToken) is { } pod ? (pod, null) : Refused("'pod' needs a pod, and you are not in one here; ask for 'all'."),
            _ => Refused($"'{Unknown.Echo(word)}' is none of mine, pod and all."),
        };
    }

    private static (ListScope?, Reply?) Refused(string sentence) => (null, Reply.Refusal(sentence));

    private async Task<ListScope?> DefaultAsync(Person? person, AsOf asOf, CancellationToken cancellationToken)
    {
        if (person is null)
            return null;
        var mine = ListScope.Mine(person);
        await foreach (var account in accounts.AllAsync(asOf, cancellationToken))
        {
            if (account.Lifecycle != Lifecycle.Churned && mine.Holds(account))
                return mine;
        }

        return await PodAsync(person, cancellationToken);
    }

    private async Task<ListScope?> PodAsync(Person? person, CancellationToken cancellationToken)
    {
        if (person?.Pod is not { } key)
            return null;
        var pod = (await accounts.PodsAsync(cancellationToken)).FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.Ordinal));
        return ListScope.OfPod(key, pod?.Name ?? key);
    }
}
