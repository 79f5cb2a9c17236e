using System.CommandLine;
using System.Text.Json;
using CustomerHealth.Channels;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>link [IDENTITY EMAIL | --list | --remove IDENTITY]</c>: who the users of the chat platforms are (GV-3).</summary>
internal sealed class LinkVerb : IVerb
{
    private readonly Argument<string?> _identity = new("IDENTITY") { Description = "The chat user: slack:T1/U2 or teams:TENANT/USER, the platform's own ids.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> _person = new("EMAIL") { Description = "Address of the person in the store, or the person's key.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _list = new("--list") { Description = "Show every link; also without anything." };
    private readonly Option<string?> _remove = new("--remove") { Description = "Take the link of this chat user away.", HelpName = "IDENTITY" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the links as one JSON document, instants in UTC." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("link", "Say who a chat user is, or show who is linked.") { _identity, _person, _list, _remove, _json };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (identity, person, removed) = (parsed.GetValue(_identity), parsed.GetValue(_person), parsed.GetValue(_remove));
        if (identity is not null && person is null)
            throw new UsageException("Say who that is: link IDENTITY EMAIL.");
        if ((identity is not null ? 1 : 0) + (removed is not null ? 1 : 0) + (parsed.GetValue(_list) ? 1 : 0) > 1)
            throw new UsageException("Link, list or remove: one at a time.");
        if (parsed.GetValue(_json) && (identity ?? removed) is not null)
            throw new UsageException("--json is for the list.");

        await using var bench = await Workbench.OpenExistingAsync(common.Read(parsed), cancellationToken);
        if (identity is not null)
            await LinkAsync(bench, UserOf(identity), person!, cancellationToken);
        else if (removed is not null)
            await RemoveAsync(bench, UserOf(removed), cancellationToken);
        else
            await ListAsync(bench, parsed.GetValue(_json), cancellationToken);
        return ExitCode.Done;
    }

    private static ChatAddress UserOf(string typed) =>
        ChatAddress.TryParse(typed, out var user) && PlatformNames.All.Contains(user.Platform, StringComparer.Ordinal) && user.Place.IndexOfAny(['#', '@', '/', ' ']) < 0
            ? user
            : throw new BadInputException($"'{typed}' is no chat user; expected PLATFORM:WORKSPACE/USER with the platform's own ids, as in slack:T1/U2 (platforms: {string.Join(", ", PlatformNames.All)}).");

    private static async Task LinkAsync(Workbench bench, ChatAddress user, string typed, CancellationToken cancellationToken)
    {
        var people = await bench.Store.Accounts.PeopleAsync(cancellationToken);
        var person = PersonOf(new Staff(people), people, typed);
        var identity = new ChatIdentity(user, person.Key, LinkedBy.Operator, bench.Settings.Clock.Now);
        var before = await FindAsync(bench, user, cancellationToken);
        var isNew = await bench.Store.Identities.LinkAsync(identity, Entry(identity.At, "identity-linked", user, (before?.Person, person.Key)), cancellationToken);
        Console.Out.WriteLine(PrintedTable.Clean(isNew ? $"{user} is {person.Name} ({person.Key})." : $"{user} was {person.Name} ({person.Key}) already; nothing was changed."));
    }

    private static async Task RemoveAsync(Workbench bench, ChatAddress user, CancellationToken cancellationToken)
    {
        var before = await FindAsync(bench, user, cancellationToken);
        if (!await bench.Store.Identities.UnlinkAsync(user, Entry(bench.Settings.Clock.Now, "identity-unlinked", user, (before?.Person, null)), cancellationToken))
            throw new BadInputException($"{user} is not linked; 'link --list' shows who is.");
        Console.Out.WriteLine($"{user} is linked to nobody now. An address that the platform has confirmed links it again.");
    }

    private static async Task ListAsync(Workbench bench, bool json, CancellationToken cancellationToken)
    {
        var links = await bench.Store.Identities.AllAsync(cancellationToken);
        var staff = new Staff(await bench.Store.Accounts.PeopleAsync(cancellationToken));
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(links.Select(link => LinkLines.Json(link, staff)), JsonSerializerOptions.Web));
        else if (links is [])
            Console.Out.WriteLine("No chat user is linked to a person.");
        else
            LinkLines.Print(links, staff, bench.Settings.Organization.Zone);
    }

    private static Person PersonOf(Staff staff, IReadOnlyList<Person> people, string typed) => (staff.WithEmail(typed), staff.Find(typed)) switch
    {
        (_, { } named) => named,
        ([var one], _) => one,
        ([], _) => throw new BadInputException($"No person of the store has the address or key '{typed}'{NearName.Ending(typed, [.. people.Select(p => p.Key), .. people.Select(p => p.Email).OfType<string>()])}"),
        (var several, _) => throw new BadInputException($"Several people have the address '{typed}': {string.Join(", ", several.Select(p => p.Key))}. Type the key of one of them instead."),
    };

    private static async Task<ChatIdentity?> FindAsync(Workbench bench, ChatAddress user, CancellationToken cancellationToken) =>
        (await bench.Store.Identities.AllAsync(cancellationToken)).FirstOrDefault(link => link.User == user);

    private static AuditEntry Entry(Instant at, string act, ChatAddress user, (string? Before, string? After) person) =>
        new(at, "operator", "terminal", act, $"identity:{user}", Fact(person.Before), Fact(person.After));

    private static string? Fact(string? person) => person is null ? null : JsonSerializer.Serialize(new { Person = person, How = "operator" }, JsonSerializerOptions.Web);
}
