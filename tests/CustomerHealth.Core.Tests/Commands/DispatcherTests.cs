using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>How the words of a request are understood (contract section 2).</summary>
public class DispatcherTests
{
    [Theory]
    [InlineData("acme", "card of acme: ")]
    [InlineData("Acme Robotics", "card of acme: ")]
    [InlineData("acme why vendor-risk 7d", "why of acme: vendor-risk 7d")]
    [InlineData("Acme Robotics WHY", "why of acme: ")]
    [InlineData("\"risks\"", "card of risks-ltd: ")]
    [InlineData("risks mine", "risks: mine")]
    [InlineData("“Acme Robotics” why", "why of acme: ")]
    [InlineData("acme robotics, inc. why", "why of acme: ")]
    [InlineData("\"Risks Ltd\" why", "why of risks-ltd: ")]
    [InlineData("risks ltd", "risks: ltd")]
    [InlineData("help-scout", "card of help-scout: ")]
    [InlineData("\"Help Scout\" why x", "why of help-scout: x")]
    [InlineData("Why Not Ltd why", "why of why-not: ")]
    [InlineData("who knows why", "card of who-knows: ")]
    [InlineData("Who Knows Why why", "why of who-knows: ")]
    public async Task Dispatch_Words_PickCommandAccountAndArguments(string text, string expected) => (await AskAsync(text)).Text.ShouldBe(expected);

    [Fact]
    public async Task Dispatch_SeveralAccountsFit_CH3_OffersThemWithTheRestOfTheWords()
    {
        var reply = await AskAsync("hive why");

        reply.Kind.ShouldBe(ReplyKind.Choices);
        reply.Actions.Select(a => a.Command).ShouldBe(["hive-1 why", "hive-2 why"]);
        reply.Actions.Select(a => a.Label).ShouldBe(["Hive (hive-1, SMB, Bees)", "Hive (hive-2)"]);
        reply.Text.ShouldBe("2 accounts fit. Which do you mean: Hive (hive-1, SMB, Bees), Hive (hive-2)?");
    }

    [Fact]
    public async Task Dispatch_ShorterNameAndNoVerb_CH3_OffersTheLongerName() =>
        (await AskAsync("Acme Robotica why")).Actions.ShouldHaveSingleItem().Command.ShouldBe("acme why");

    [Fact]
    public async Task Dispatch_SpeltAlikeOnly_CH3_OffersWithTheRestOfTheWords()
    {
        var reply = await AskAsync("Acne Robotics why \"two words\"");

        reply.Kind.ShouldBe(ReplyKind.Choices);
        reply.Title.ShouldBe("Did you mean Acme Robotics?");
        reply.Text.ShouldBe("No account is called 'Acne Robotics'. Did you mean Acme Robotics?");
        reply.Actions.ShouldHaveSingleItem().Command.ShouldBe("acme why \"two words\"");
    }

    [Fact]
    public async Task Dispatch_KeyThatIsACommand_CH3_IsOfferedInQuotationMarks() =>
        (await AskAsync("qualitis")).Actions.Select(a => a.Command).ShouldBe(["\"whitespace\""]);

    [Theory]
    [InlineData("helpp", "No account and no command is called 'helpp'. Did you mean help?")]
    [InlineData("ACCOUNT why", "No account and no command is called 'ACCOUNT why'. ACCOUNT stands for a client: type its key or name in that place.")]
    [InlineData("qqqqqqq", "No account and no command is called 'qqqqqqq'. Try 'help', or the key or name of an account.")]
    [InlineData("acme whyy", "'whyy' is not something that can be asked of Acme Robotics. Did you mean 'acme why'?")]
    [InlineData("halp", "No account and no command is called 'halp'. Did you mean help?")]
    [InlineData("acne ro", "No account and no command is called 'acne ro'. Try 'help', or the key or name of an account.")]
    [InlineData("home again", "'again' is more than 'home' understands. Usage: home usage.")]
    [InlineData("acme whi", "'whi' is not something that can be asked of Acme Robotics. Did you mean 'acme why'?")]
    [InlineData("acme wat", "'wat' is not something that can be asked of Acme Robotics. After an account can stand: log, why.")]
    [InlineData("log acme robotics", "'log' stands after the account: acme log.")]
    [InlineData("log \"Why Not Ltd\"", "'log' stands after the account: why-not log.")]
    [InlineData("acme banana", "'banana' is not something that can be asked of Acme Robotics. After an account can stand: log, why.")]
    public async Task Dispatch_UnknownWords_CH3_GetTheNearest(string text, string sentence)
    {
        var reply = await AskAsync(text);

        reply.Kind.ShouldBe(ReplyKind.Refusal);
        reply.Private.ShouldBeTrue();
        reply.Text.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("acme log she said \"yes  sir\"", "log of acme: she said yes  sir")]
    [InlineData("Acme Robotics log x", "log of acme: x")]
    [InlineData("Acme Robo why x", "why of acme: x")]
    [InlineData("Acme Robo", "card of acme: ")]
    public async Task Dispatch_WholeNameOrOnlyReading_CH3_Runs(string text, string expected) => (await AskAsync(text)).Text.ShouldBe(expected);

    /// <summary>CH-3, CH-7: another client's record is worse than a question, so a writing command takes no unfinished or mistyped name.</summary>
    [Theory]
    [InlineData("Acme Robo", "acme")]
    [InlineData("Acme Roboitcs", "acme")]
    [InlineData("Qualit", "\"whitespace\"")]
    public async Task Dispatch_UnfinishedNameAndAWritingCommand_AsksWithTheWholeCommand(string typed, string key)
    {
        var reply = await AskAsync($"{typed} log she said \"yes  sir\"");

        reply.Kind.ShouldBe(ReplyKind.Choices);
        reply.Text.ShouldStartWith($"Nothing was changed: '{typed}' is not a whole name, and 'log' changes things.");
        reply.Actions.ShouldHaveSingleItem().Command.ShouldBe($"{key} log she said \"yes  sir\"");
    }

    [Fact]
    public async Task Dispatch_TooLong_IsRefused() => (await AskAsync(new string('x', 2501))).Text.ShouldContain("at most 2500");

    [Fact]
    public async Task Dispatch_Nothing_IsHelp() => (await AskAsync("  ")).Kind.ShouldBe(ReplyKind.Help);

    [Fact]
    public void New_TwoCommandsOfOneWord_StopTheStart() =>
        Should.Throw<InvalidOperationException>(() => new CommandDispatcher([new Echo("a", false), new Echo("A", false)], new InMemoryAccounts([])))
            .Message.ShouldContain("Two commands are called");

    [Fact]
    public async Task Help_OfACommand_ShowsItsUsage() => (await AskAsync("help risks")).Title.ShouldBe("risks usage");

    private static Task<Reply> AskAsync(string text)
    {
        IBotCommand[] commands = [];
        commands = [new Echo("", true), new Echo("why", true), new Echo("log", true, writes: true), new Echo("risks", false), new Echo("home", false, most: 0), new Echo("whitespace", false), new HelpCommand(() => commands)];
        var accounts = new InMemoryAccounts(
        [
            Given.Account,
            Given.Account with { Key = "risks-ltd", Name = "Risks" },
            Given.Account with { Key = "help-scout", Name = "Help Scout" },
            Given.Account with { Key = "why-not", Name = "Why Not Ltd" },
            Given.Account with { Key = "who-knows", Name = "Who Knows Why" },
            Given.Account with { Key = "whitespace", Name = "Qualitas" },
            Given.Account with { Key = "hive-1", Name = "Hive", Segment = "SMB", Industry = "Bees" },
            Given.Account with { Key = "hive-2", Name = "Hive" },
        ]);
        return new CommandDispatcher(commands, accounts).DispatchAsync(Given.Request(text), CancellationToken.None);
    }

    private sealed class Echo(string word, bool ofAccount, bool writes = false, int? most = null) : IBotCommand
    {
        public CommandSpec Spec { get; } = new(word, ofAccount, word + " usage", "Echoes.") { Writes = writes, MostWords = most };

        public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
        {
            var what = word.Length == 0 ? "card" : word;
            var whom = call.Account is null ? "" : $" of {call.Account}";
            return Task.FromResult(new Reply { Kind = ReplyKind.Done, Text = $"{what}{whom}: {string.Join(' ', call.Arguments)}" });
        }
    }
}
