using System.Collections.Concurrent;
using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Reviews.Internal;

namespace CustomerHealth.Core.People;

/// <summary>All people of the store at one moment: who they are, who leads whom, and what each may see (GV-3). Safe for several threads.</summary>
public sealed class Staff(IReadOnlyList<Person> people)
{
    private readonly Dictionary<string, Person> _byKey = people.ToDictionary(p => p.Key, StringComparer.Ordinal);
    private readonly ILookup<string, Person> _byEmail = people.Where(p => p.Email is not null).ToLookup(p => p.Email!, StringComparer.OrdinalIgnoreCase);
    private readonly PeopleTree _tree = new(people);
    private readonly ConcurrentDictionary<string, Rights> _rights = new(StringComparer.Ordinal);

    /// <summary>The person with exactly this key; null when there is none.</summary>
    public Person? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Everyone with this address, in whatever case; most often one.</summary>
    public ImmutableArray<Person> WithEmail(string email) => [.. _byEmail[email.Trim()]];

    /// <summary>What the file of people says; where it says nothing: who has reports and no manager is an executive, who has reports a lead, and everyone else a member.</summary>
    public Access AccessOf(Person person) =>
        person.Access ?? (_tree.ReportsOf(person.Key).IsEmpty ? Access.Member : person.Manager is null ? Access.Executive : Access.Lead);

    /// <summary>Those who see every account though no file says so: they have reports and no manager.</summary>
    public ImmutableArray<Person> ExecutivesUnsaid => [.. people.Where(p => p.Access is null && AccessOf(p) == Access.Executive).OrderBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>What a person may see; worked out once.</summary>
    /// <param name="person">One of these people.</param>
    public Rights RightsOf(Person person) => _rights.GetOrAdd(person.Key, _ => AccessOf(person) switch
    {
        Access.Executive => Rights.All,
        Access.Lead => Led(person),
        Access.Member => Rights.OfMember(person),
    });

    /// <summary>Whether somebody may read what is gathered about a person's work and that of those below: the person, whoever leads the person, and executives.</summary>
    public bool MayReadAbout(Person reader, Person person) => AccessOf(reader) switch
    {
        Access.Executive => true,
        Access.Lead => _tree.Below(reader.Key).Contains(person.Key),
        Access.Member => reader.Key == person.Key && Below(person) == 0,
    };

    /// <summary>Those who report to somebody directly, by name.</summary>
    public ImmutableArray<Person> ReportsOf(Person person) => _tree.ReportsOf(person.Key);

    /// <summary>A person's key and those of everyone below.</summary>
    public IReadOnlySet<string> TeamOf(Person person) => _tree.Below(person.Key);

    /// <summary>How many people a person leads, the person not counted.</summary>
    public int Below(Person person) => _tree.Below(person.Key).Count - 1;

    private Rights Led(Person person)
    {
        var team = _tree.Below(person.Key);
        return Rights.OfLead(team, team.Select(Find).Select(p => p?.Pod).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }
}
