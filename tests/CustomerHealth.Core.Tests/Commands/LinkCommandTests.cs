using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary><c>link</c> (GV-3): says who you are and what you see; an address that is typed gives nobody any rights.</summary>
public class LinkCommandTests
{
    private static readonly Person Boss = new() { Key = "boss", Name = "Bo Ss", Email = "boss@us.example" };
    private static readonly Person Mia = new() { Key = "mia", Name = "Mia Torres", Email = "mia@us.example", Manager = "boss", Pod = "harbour" };
    private readonly InMemoryActs _acts = new();
    private ChatProfile? _profile = new("Mia", "mia@us.example", IsOutsider: false);

    [Fact]
    public async Task Link_OwnConfirmedAddress_IsLinkedAndSaysWhatIsSeen()
    {
        var reply = await AskAsync("link MIA@us.example");

        (reply.Kind, reply.Private).ShouldBe((ReplyKind.Done, true));
        reply.Text.ShouldBe("Your chat account is now linked to you, Mia Torres. As a member you see 1 account: those that you own, and those of your pod.");
        _acts.Entries.ShouldHaveSingleItem().Act.ShouldBe("identity-linked");
    }

    [Fact]
    public async Task Link_AnotherPersonsAddress_IsRefusedAndChangesNothing()
    {
        _profile = _profile! with { Email = "nobody@us.example" };

        var reply = await AskAsync("link boss@us.example");

        reply.Text.ShouldBe("Nothing was changed: that is not the address that your chat platform has confirmed for you. Ask the bot's operator to run: customerhealth link slack:T1/U2 EMAIL.");
        (await AskAsync("link not-in-the-store@us.example")).Text.ShouldBe(reply.Text, "nobody finds out which addresses there are");
        (await AskAsync("acme")).Kind.ShouldBe(ReplyKind.Refusal);
        _acts.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Link_LinkedAlreadyAndAnotherPersonsAddress_StaysWhoTheyAre()
    {
        await AskAsync("link");

        (await AskAsync("link boss@us.example")).Text.ShouldStartWith("Nothing was changed: you are Mia Torres here");
        (await AskAsync("link")).Text.ShouldStartWith("You are Mia Torres (mia). As a member you see 1 account");
    }

    [Fact]
    public async Task Link_Guest_IsForTheOperator()
    {
        _profile = _profile! with { IsOutsider = true };

        (await AskAsync("link mia@us.example")).Text.ShouldBe(
            "You are not linked to a person of the store: you are a guest here, and guests are linked by the operator only. Ask the bot's operator to run: customerhealth link slack:T1/U2 EMAIL.");
    }

    [Fact]
    public async Task AnyCommand_AskedByAChatUserWhoIsNobody_SaysHowToGetIn()
    {
        _profile = null;

        foreach (var text in (string[])["acme", "nowhere", "acme why"])
        {
            (await AskAsync(text)).Text.ShouldBe(
                "Accounts are shown to people of the store only, and you are not linked to one yet: your chat platform did not say just now who you are. "
                + "Try again in a minute, or ask the bot's operator to run: customerhealth link slack:T1/U2 EMAIL.");
        }

        (await AskAsync("help")).Kind.ShouldBe(ReplyKind.Help);
        (await AskAsync("")).Kind.ShouldBe(ReplyKind.Help);
    }

    [Fact]
    public async Task Link_AtTheTerminal_SaysThatTheOperatorSeesAll() =>
        (await Dispatcher().DispatchAsync(Given.Request("link"), CancellationToken.None)).Text.ShouldStartWith("You are the operator at the terminal: you see every account.");

    private Task<Reply> AskAsync(string text) => (_dispatcher ??= Dispatcher()).DispatchAsync(
        Given.Request(text) with { Actor = new Actor("slack:T1/U2", null), Platform = "slack", Workspace = "T1", Place = "C1" }, CancellationToken.None);

    private CommandDispatcher? _dispatcher;

    private CommandDispatcher Dispatcher()
    {
        var accounts = new InMemoryAccounts([Given.Account with { Pod = "harbour" }, Given.Account with { Key = "other", Name = "Other" }], [Boss, Mia]);
        var people = new PeopleDirectory(accounts, (new InMemoryIdentities { Audit = _acts }, new ManualClock(Given.Noon(0)))) { Platforms = [new FakeDirectory(_ => Task.FromResult(_profile))] };
        IBotCommand[] commands = [];
        commands = [new LinkCommand(people, accounts), new HelpCommand(() => commands)];
        return new(commands, accounts, _acts, people);
    }
}
