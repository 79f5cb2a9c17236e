using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Core.People;

/// <summary>
/// Which accounts one reader may see (GV-3). An account that is not held is to that reader as unknown as one that does not exist: neither found, nor
/// offered, nor counted. What is read of many accounts is cut by it, and what is kept for several readers never holds one reader's cut.
/// </summary>
public sealed class Rights
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>(StringComparer.Ordinal);

    private readonly IReadOnlySet<string> _owners;
    private readonly IReadOnlySet<string> _pods;

    private Rights(Access? access, IReadOnlySet<string> owners, IReadOnlySet<string> pods) => (Access, _owners, _pods) = (access, owners, pods);

    /// <summary>Those of the operator at the terminal and of every executive.</summary>
    public static Rights All { get; } = new(People.Access.Executive, Nobody, Nobody);

    /// <summary>Those of somebody who is no person of the store: nothing.</summary>
    public static Rights None { get; } = new(access: null, Nobody, Nobody);

    /// <summary>What the rights rest on; null for somebody who is no person of the store.</summary>
    public Access? Access { get; }

    /// <summary>True when no account is left out.</summary>
    public bool IsAll => Access == People.Access.Executive;

    /// <summary>Figures over all accounts that name none, such as how well the scores foretell: for those who answer for more than a pod.</summary>
    public bool SeesFiguresOfAll => Access is People.Access.Executive or People.Access.Lead;

    /// <summary>The rights of somebody who leads.</summary>
    /// <param name="owners">Keys of the people whose accounts are seen, the leader's own among them.</param>
    /// <param name="pods">Keys of their pods.</param>
    public static Rights OfLead(IReadOnlySet<string> owners, IReadOnlySet<string> pods) => new(People.Access.Lead, owners, pods);

    /// <summary>The rights of a member.</summary>
    public static Rights OfMember(Person person) => new(
        People.Access.Member,
        new HashSet<string>(StringComparer.Ordinal) { person.Key },
        person.Pod is { } pod ? new HashSet<string>(StringComparer.Ordinal) { pod } : Nobody);

    /// <summary>The rights of all who read in a pod's channel: the pod's accounts.</summary>
    /// <param name="pod">Key of the pod.</param>
    public static Rights OfPod(string pod) => new(People.Access.Member, Nobody, new HashSet<string>(StringComparer.Ordinal) { pod });

    /// <summary>True when the account may be seen. Whose it is counts as of today, whatever day is looked at.</summary>
    public bool Holds(Account account) => Holds(account.Owner, account.Pod);

    /// <inheritdoc cref="Holds(Account)"/>
    public bool Holds(AccountName account) => Holds(account.Owner, account.Pod);

    /// <summary>True when all accounts of the pod may be seen.</summary>
    public bool Holds(Pod pod) => Holds(owner: null, pod.Key);

    private bool Holds(string? owner, string? pod) => IsAll || (owner is not null && _owners.Contains(owner)) || (pod is not null && _pods.Contains(pod));
}
