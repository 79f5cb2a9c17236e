using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>Names the people who must act, from the eyes of the one who reads.</summary>
/// <param name="personKey">Key of the reader; null when not linked to a person.</param>
/// <param name="people">All people.</param>
internal sealed class Reader(string? personKey, IReadOnlyList<Person> people)
{
    /// <summary>
    /// Who answers for a functional owner ("Head of Support"): the person in that role, else the function itself.
    /// Of several, the one of the account's pod. A pod's function that is nobody's role ("Pod lead") falls to the account's owner.
    /// </summary>
    public string? Functional(string? function, Account account)
    {
        if (function is null)
            return AccountOwner(account);
        var inRole = people.Where(p => string.Equals(p.Role, function, StringComparison.OrdinalIgnoreCase)).ToList();
        var person = inRole.Find(p => account.Pod is { } pod && p.Pod == pod) ?? inRole.FirstOrDefault();
        if (person is null && function.StartsWith("Pod", StringComparison.OrdinalIgnoreCase))
            return AccountOwner(account) ?? function;
        return person is null ? function : IsReader(person) ? "you" : person.Department is { } department ? $"{person.Name} ({department})" : person.Name;
    }

    /// <summary>The account's owner by name; "you" for the reader; null when nobody is set.</summary>
    public string? AccountOwner(Account account) => account.Owner is { } owner ? Find(owner) : null;

    /// <summary>A person by name; "you" for the reader; the key itself when it is nobody's.</summary>
    public string Named(string key) => Find(key) ?? key;

    private string? Find(string key)
    {
        var person = people.FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.Ordinal));
        return person is null ? null : IsReader(person) ? "you" : person.Name;
    }

    /// <summary>A person by key: "you" for the reader, else the name; the key itself of one who is not known, such as the operator.</summary>
    public string NameOf(string key) =>
        string.Equals(key, personKey, StringComparison.Ordinal) ? "you"
        : people.FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.Ordinal))?.Name ?? (key == Actor.Operator.Id ? "the operator" : key);

    private bool IsReader(Person person) => string.Equals(person.Key, personKey, StringComparison.Ordinal);
}
