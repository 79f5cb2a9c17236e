using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Reviews.Internal;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>Whose week it is.</summary>
/// <param name="Title">All accounts, Pod Harbour, Mara Lindqvist, Leena Harjavuo and the 12 people below.</param>
/// <param name="Accounts">Which accounts belong to it.</param>
/// <param name="ByPod">True when weekly goals are counted by pod, false when by who set them.</param>
public sealed record DigestScope(string Title, ListScope Accounts, bool ByPod)
{
    /// <summary>Key of the pod; null when it is not one pod's.</summary>
    public string? Pod { get; private init; }

    /// <summary>Key of the person who owns the accounts, or leads those who do; null when it is not one person's.</summary>
    public string? Person { get; private init; }

    /// <summary>Every account.</summary>
    public static DigestScope All { get; } = new("All accounts", ListScope.All, ByPod: true);

    /// <summary>The accounts of a pod.</summary>
    public static DigestScope Of(Pod pod) => new($"Pod {pod.Name}", ListScope.OfPod(pod.Key, pod.Name), ByPod: false) { Pod = pod.Key };

    /// <summary>The accounts that a person owns; those of everyone below too when the person leads others.</summary>
    /// <param name="person">The person.</param>
    /// <param name="people">Who reports to whom.</param>
    public static DigestScope Of(Person person, PeopleTree people)
    {
        var owners = people.Below(person.Key);
        var below = owners.Count - 1;
        return below == 0
            ? new(person.Name, ListScope.Mine(person), ByPod: false) { Person = person.Key }
            : new($"{person.Name} and the {Figures.Count(below, "person", "people")} below", ListScope.OfTeam(person, owners), ByPod: false) { Person = person.Key };
    }
}
