using System.Diagnostics;
using System.Text.Json;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>The conversation in the terminal.</summary>
public sealed class ChatTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Prompt_CtrlC_EndsAtOnceWithSuccess()
    {
        if (OperatingSystem.IsWindows())
            return;
        await _cli.DemoAsync();
        using var chat = _cli.Start(["chat", "--store", "demo/customerhealth.db"]);
        var prompt = new char[1];
        while (prompt[0] != '>')
            (await chat.StandardError.ReadAsync(prompt).AsTask().InTimeAsync("the prompt")).ShouldBe(1);

        using (var kill = Process.Start("kill", ["-INT", chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.SaidAsync();
        await chat.SaidAsync();

        chat.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Conversation_ScorecardIsEditedWrongly_TellsTheMistakes()
    {
        BundledScorecards.CopyTo(_cli.File("cards"));
        _cli.File("appsettings.json", """{ "Scorecards": { "Path": "cards" } }""");
        await _cli.DemoAsync("2026-11-16T09:00");
        var clock = new ManualClock(Instant.FromUtc(2026, 11, 16, 9, 0));
        var settings = BotSettings.Of(SettingsSource.Read(_cli.File("appsettings.json")), _cli.File("demo/customerhealth.db"), _ => clock);
        List<string> told = [];
        await using var bench = await Workbench.OpenExistingAsync(settings, CancellationToken.None);
        bench.Journal.Tell = told.Add;
        _cli.File("cards/zz.yaml", "view: [");
        (await AskAsync(bench)).ShouldBe(ReplyKind.Card);
        told.ShouldBeEmpty("the files were looked at when the conversation began");

        clock.Advance(Duration.FromSeconds(2).ToTimeSpan());
        var kinds = new[] { await AskAsync(bench), await AskAsync(bench) };

        kinds.ShouldBe([ReplyKind.Card, ReplyKind.Card]);
        var mistakes = told.ShouldHaveSingleItem();
        mistakes.ShouldContain("the last good ones stay in force");
        mistakes.ShouldContain("zz.yaml");
    }

    /// <summary>CH-2: the report lies beside the others, and none is overwritten.</summary>
    [Fact]
    public async Task Report_AskedTwice_WritesTwoFilesAndSaysWhere()
    {
        (await _cli.RunAsync("import", _cli.File("accounts.csv", "key,name\na,First\n"), "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);

        var first = await _cli.RunAsync("chat", "a report", "--store", "s.db", "--now", "2026-11-16");
        var second = await _cli.RunAsync("chat", "a report", "--json", "--store", "s.db", "--now", "2026-11-16");

        first.Exit.ShouldBe(0);
        first.Output.ReplaceLineEndings(" ").ShouldContain("a-scorecard.pdf");
        second.Error.ShouldContain("a-scorecard-2.pdf");
        Directory.GetFiles(_cli.Folder, "*.pdf").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["a-scorecard-2.pdf", "a-scorecard.pdf"]);
    }

    /// <summary>What a command still needs is in the JSON as a form, beside the sentence that says what to type.</summary>
    [Fact]
    public async Task Json_CommandLacksWords_HasAForm()
    {
        (await _cli.RunAsync("import", _cli.File("accounts.csv", "key,name\na,First\n"), "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);

        var asked = await _cli.RunAsync("chat", "a log", "--json", "--store", "s.db", "--now", "2026-11-16");

        asked.Exit.ShouldBe(1);
        using var json = JsonDocument.Parse(asked.Output);
        json.RootElement.GetProperty("form").GetProperty("inputs").GetArrayLength().ShouldBe(2);
    }

    /// <summary>Contract section 2: the bot is spoken to as in other channels; a word behind @ names no file.</summary>
    [Theory]
    [InlineData("@bot a")]
    [InlineData("@CustomerHealth /health a", 1)]
    [InlineData("/health a")]
    public async Task Mention_BeforeTheWords_IsLeftOut(string text, int exit = 0)
    {
        (await _cli.RunAsync("import", _cli.File("accounts.csv", "key,name\na,First\n"), "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);

        var asked = await _cli.RunAsync("chat", text, "--json", "--store", "s.db", "--now", "2026-11-16");

        asked.Exit.ShouldBe(exit);
        using var json = JsonDocument.Parse(asked.Output);
        json.RootElement.GetProperty("kind").GetString().ShouldBe(exit == 0 ? "card" : "refusal");
    }

    public void Dispose() => _cli.Dispose();

    private static async Task<ReplyKind> AskAsync(Workbench bench)
    {
        var request = new CommandRequest { Actor = Actor.Operator, Workspace = "terminal", Place = "terminal", IdempotencyKey = "", Text = "acme" };
        return (await bench.Dispatcher.DispatchAsync(request, CancellationToken.None)).Kind;
    }
}
