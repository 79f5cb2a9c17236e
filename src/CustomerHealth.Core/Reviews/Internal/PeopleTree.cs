using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Who reports to whom (QB-1).</summary>
public sealed class PeopleTree(IReadOnlyList<Person> people)
{
    private readonly ILookup<string, Person> _reports = people.Where(p => p.Manager is not null).ToLookup(p => p.Manager!, StringComparer.Ordinal);

    /// <summary>Those who report to somebody directly, by name.</summary>
    public ImmutableArray<Person> ReportsOf(string person) =>
        [.. _reports[person].Where(p => p.Key != person).OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal)];

    /// <summary>Somebody and everyone below. Where people are each other's managers everyone counts once.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="leader">The one on whose behalf it is asked, who is below nobody of their own team.</param>
    public ImmutableHashSet<string> Below(string person, string? leader = null)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { person };
        var open = new Queue<string>(found);
        while (open.TryDequeue(out var next))
        {
            foreach (var report in _reports[next].Where(report => report.Key != leader && found.Add(report.Key)))
                open.Enqueue(report.Key);
        }

        return found.ToImmutableHashSet(StringComparer.Ordinal);
    }
}
