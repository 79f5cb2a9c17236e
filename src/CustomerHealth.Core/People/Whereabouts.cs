using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.People;

/// <summary>Where people and channels are on the chat platforms, for what is written to them without being asked for.</summary>
/// <param name="Linked">Where a person is, by key; of several the one to write to.</param>
/// <param name="Home">Where people and channels are that are known by address and name alone; null: nowhere.</param>
public sealed record Whereabouts(IReadOnlyDictionary<string, ChatAddress> Linked, ChatHome? Home)
{
    private IReadOnlyList<ChatIdentity> Links { get; init; } = [];

    /// <summary>By the links that hold today: of several users of one person the one at home, else one on its platform, else the first by address.</summary>
    public static Whereabouts Of(Staff staff, IEnumerable<ChatIdentity> identities, ChatHome? home)
    {
        ChatIdentity[] links = [.. identities.Where(link => staff.Find(link.Person) is { } found && link.Holds(found))];
        var linked = links.GroupBy(link => link.Person, StringComparer.Ordinal).ToDictionary(
            person => person.Key,
            person => person.Select(link => link.User)
                .OrderByDescending(user => user.Platform == home?.Platform && user.Workspace == home.Workspace).ThenByDescending(user => user.Platform == home?.Platform)
                .ThenBy(user => user.ToString(), StringComparer.Ordinal).First(),
            StringComparer.Ordinal);
        return new Whereabouts(linked, home) { Links = links };
    }

    /// <summary>Key of the person who is linked to a user, in whatever workspace; null when nobody is. Ids of a platform are the same in whatever letters they are written.</summary>
    public string? PersonAt(ChatAddress user) => Links.FirstOrDefault(link => string.Equals(link.User.ToString(), user.ToString(), StringComparison.OrdinalIgnoreCase))?.Person;

    /// <summary>Where a person is; null when nobody knows.</summary>
    public ChatAddress? Of(Person person) => Linked.GetValueOrDefault(person.Key) ?? (person.Email is { Length: > 0 } email ? Home?.At(email) : null);

    /// <summary>A channel by its name, with or without <c>#</c>, or its whole address; null when nobody knows where.</summary>
    public ChatAddress? Channel(string name) => ChatAddress.TryParse(name, out var whole) ? whole : Home?.At(name.StartsWith('#') ? name : $"#{name}");
}
