using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Bot.Reports;

/// <summary>The one person that a key or name on the command line stands for.</summary>
internal static class PersonKey
{
    private const int MostNamed = 5;

    /// <exception cref="BadInputException">It stands for nobody, or for several.</exception>
    public static Person Find(IReadOnlyList<Person> people, string typed)
    {
        if (people.FirstOrDefault(p => string.Equals(p.Key, typed, StringComparison.Ordinal)) is { } exact)
            return exact;
        Person[] named = [.. people.Where(p => Fits(p, typed))];
        return named switch
        {
            [var one] => one,
            [] => throw new BadInputException($"Nobody is called '{typed}'{Near(people, typed)}"),
            _ => throw new BadInputException($"'{typed}' fits {named.Length} people: {string.Join(", ", named.Take(MostNamed).Select(p => p.Key))}. Give a key."),
        };
    }

    private static bool Fits(Person person, string typed) =>
        string.Equals(person.Name, typed, StringComparison.OrdinalIgnoreCase) || string.Equals(person.Key, typed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one it may be a slip for, by key, whole name or a part of the name; else who there is.</summary>
    private static string Near(IReadOnlyList<Person> people, string typed)
    {
        if (people.Count == 0)
            return "; the store has no people: import people.csv first.";
        var words = people.SelectMany(p => p.Name.Split(' ').Append(p.Name).Append(p.Key).Select(word => (Word: word, Person: p))).ToList();
        var near = NearName.Of(typed, words.Select(w => w.Word));
        Person[] meant = [.. words.Where(w => string.Equals(w.Word, near, StringComparison.Ordinal)).Select(w => w.Person).Distinct().Take(MostNamed)];
        return meant is []
            ? $"; there are {string.Join(", ", people.Take(MostNamed).Select(p => p.Key))}{(people.Count > MostNamed ? " and others" : "")}."
            : $"; did you mean {string.Join(" or ", meant.Select(p => $"'{p.Key}' ({p.Name})"))}?";
    }
}
