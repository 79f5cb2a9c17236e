using System.Text.Json;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Bot.Tests.Chat;

/// <summary>CH-5: of no command, whatever it is, does a place with clients or guests see what is internal.</summary>
public sealed class OutsiderCanaryTests(ServedChat chat) : IClassFixture<ServedChat>
{
    [Fact]
    public async Task EveryCommand_ForOutsiders_HoldsNothingInternal()
    {
        (await chat.AskAsync($"acme cap client-outcomes red until 2026-12-01 because {CanaryPortfolio.Mark} reason")).Kind.ShouldBe(ReplyKind.Done);
        (await chat.AskAsync($"acme log call {CanaryPortfolio.Mark} note")).Kind.ShouldBe(ReplyKind.Done);
        List<string> open = [];
        List<string> leaks = [];
        foreach (var usage in await UsagesAsync())
        {
            var reply = await chat.AskAsync(Text(usage), forSharing: true);

            (reply.Kind is ReplyKind.Card or ReplyKind.List || reply.Text.Contains("can be shared") || reply.Text.StartsWith("Nothing was shared", StringComparison.Ordinal)).ShouldBeTrue($"{usage}: {reply.Text}");
            if (reply.ForOutsiders is not { } version)
                continue;
            open.Add(usage);
            leaks.AddRange(Found(version).Select(text => $"{usage}: {text}"));
            if (IsMarked(OutsidersPart(chat.OnSlack(reply))))
                leaks.Add($"{usage}, as Slack gets it");
            version.Actions.ShouldBeEmpty();
            version.Private.ShouldBeFalse();
        }

        leaks.ShouldBeEmpty();
        open.ShouldContain("ACCOUNT");
    }

    /// <summary>What is asked before, and what goes out, where clients read: walked through <c>share</c> itself, over every command.</summary>
    [Fact]
    public async Task Share_OfEveryCommandWhereOutsidersRead_LetsNothingInternalOut()
    {
        chat.Places["C7"] = new ChatPlace("#acme-shared", 5, HasOutsiders: true, IsDirect: false);
        (await chat.AskAsync($"acme log call {CanaryPortfolio.Mark} note")).Kind.ShouldBe(ReplyKind.Done);
        chat.Composed.Clear();
        foreach (var usage in await UsagesAsync())
        {
            var asked = await chat.AskAsync($"share {Text(usage)}", "C7");
            if (asked.Actions.Any(action => action.Command.StartsWith("share --here ", StringComparison.Ordinal)))
                Found(asked).ShouldBeEmpty($"{usage}, before it is shared");
            await chat.AskAsync($"share --here {Text(usage)}", "C7");
        }

        chat.Composed.ShouldNotBeEmpty("the card has a version for clients");
        foreach (var message in chat.Composed)
        {
            Found(message with { Footer = [], ForOutsiders = message.ForOutsiders! with { Footer = [] } }).ShouldBeEmpty("the name of the one who shares it is for everybody, and is marked");
            message.Actions.ShouldBeEmpty();
            message.Menu.ShouldBeNull();
        }
    }

    /// <summary>The marks are really there: the card itself is full of them, and they are found.</summary>
    [Fact]
    public async Task Card_ForThoseInside_HoldsTheMarks()
    {
        var reply = await chat.AskAsync("acme");

        Found(reply with { ForOutsiders = null }).Count().ShouldBeGreaterThan(5);
        IsMarked(chat.OnSlack(reply)).ShouldBeTrue();
    }

    [Fact]
    public async Task Card_ForOutsiders_ShowsTheClientsViewAndTheObjectives()
    {
        var version = (await chat.AskAsync("acme", forSharing: true)).ForOutsiders!;

        version.Sections.OfType<ScoresSection>().Single().Rows.Select(row => row.Name).ShouldBe(["Client Outcomes"]);
        version.Sections.OfType<ScoresSection>().Single().Rows[0].Coverage.ShouldNotBeNull();
        version.Sections.OfType<TextSection>().Single().Lines.Select(line => line.ToString()).ShouldContain(line => line.StartsWith("Trials that pay: 15", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Found(Reply reply) => ReplyTexts.Of(reply).Where(IsMarked);

    private static bool IsMarked(string text) => Array.Exists(CanaryPortfolio.Marks, mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));

    private static string OutsidersPart(string payload)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.GetProperty("for_outsiders").GetRawText();
    }

    /// <summary>The command list of the program itself: a new command is among them.</summary>
    private async Task<IEnumerable<string>> UsagesAsync()
    {
        using var help = JsonDocument.Parse(ReplyJson.Of(await chat.AskAsync("help"), oneLine: true));
        string[] usages = [.. help.RootElement.GetProperty("data").GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("usage").GetString()!)];
        usages.Length.ShouldBeGreaterThan(15);
        return usages;
    }

    /// <summary>What must be typed of a usage: what may be left out is, and what stands for something is of the portfolio.</summary>
    private static string Text(string usage) => string.Join(' ', usage.Split(' ').TakeWhile(word => !word.StartsWith('[')).Select(word => word switch
    {
        "ACCOUNT" => "acme",
        "COMMAND" => "acme",
        _ => word,
    }));
}
