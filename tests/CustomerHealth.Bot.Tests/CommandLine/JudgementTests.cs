using System.Diagnostics;
using System.Text.Json;
using CustomerHealth.Testing;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>What people say of scores, through the real program and its store (SC-7, SC-10, SC-18, CH-7).</summary>
public sealed class JudgementTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Chat_SetLogCapWrong_AreInTheAuditLogOfTheAccount()
    {
        await _cli.DemoAsync("2026-11-16T09:00");

        (await AskAsync("acme set sponsor red left the company")).Output.ShouldContain("Recorded: Executive sponsor is Red.");
        (await AskAsync("acme set sponsor green came back")).Output.ShouldContain("Executive sponsor is Green");
        (await AskAsync("acme log sponsor-call with Ruth")).Output.ShouldContain("Sponsor contact");
        (await AskAsync("acme cap vendor-risk red until 2026-12-24 because told us so")).Output.ShouldContain("Cap 1 is set");
        (await AskAsync("acme wrong they signed yesterday")).Output.ShouldContain("No score was changed");
        (await AskAsync("acme")).Output.ShouldContain("capped at Red until 24 Dec by you (cap 1): told us so");

        var audit = await _cli.RunAsync("audit", "acme", "--json", "--store", "demo/customerhealth.db");
        audit.Exit.ShouldBe(0);
        using var json = JsonDocument.Parse(audit.Output);
        var entries = json.RootElement.GetProperty("entries").EnumerateArray().ToList();
        entries.Take(5).Select(e => e.GetProperty("act").GetString())
            .ShouldBe(["score-doubted", "override-set", "interaction-logged", "measure-set", "measure-set"]);
        entries[0].GetProperty("actor").GetString().ShouldBe("mara.lindqvist");
        entries[0].GetProperty("at").GetString().ShouldBe("2026-11-16T07:00:00Z");
        entries[3].GetProperty("before").GetString().ShouldBe("""{"value":"red"}""");
    }

    [Fact]
    public async Task Cap_ThatHoldsAScoreDown_SC10_IsToldInTheJson()
    {
        await _cli.DemoAsync("2026-11-16T09:00");
        (await AskAsync("acme cap vendor-risk red until 2026-12-24 because the audit is open")).Exit.ShouldBe(0);

        var card = await _cli.RunAsync("chat", "acme", "--json", "--store", "demo/customerhealth.db", "--now", "2026-11-16T09:00");

        using var json = JsonDocument.Parse(card.Output);
        var views = json.RootElement.GetProperty("data").GetProperty("views").EnumerateArray().ToDictionary(v => v.GetProperty("view").GetString()!, StringComparer.Ordinal);
        var cap = views["vendor-risk"].GetProperty("cap");
        cap.EnumerateObject().Select(p => p.Name).ShouldBe(["at", "points", "uncapped", "why", "source", "author", "until"]);
        string Text(string name) => cap.GetProperty(name).GetString()!;
        (Text("at"), Text("why"), Text("source"), Text("author"), Text("until")).ShouldBe(("red", "the audit is open", "override:1", "mara.lindqvist", "2026-12-24"));
        views["vendor-risk"].GetProperty("score").GetDouble().ShouldBe(cap.GetProperty("points").GetDouble());
        views["client-experience"].TryGetProperty("cap", out _).ShouldBeFalse();
    }

    [ToolFact("pdftotext")]
    public async Task Cap_ThatHoldsAScoreDown_SC10_IsToldInTheDocument()
    {
        await _cli.DemoAsync("2026-11-16T09:00");
        (await AskAsync("acme cap vendor-risk red until 2026-12-24 because the audit is open")).Exit.ShouldBe(0);

        var report = await _cli.RunAsync("report", "account-scorecard", "--account", "acme", "--out", "acme.pdf", "--store", "demo/customerhealth.db", "--now", "2026-11-16T09:00");

        (report.Exit, report.Error).ShouldBe((0, ""));
        var text = await TextAsync(_cli.File("acme.pdf"));
        text.ShouldContain("Vendor Risk is held down at Red");
        text.ShouldMatch("By Mara Lindqvist until 24 Dec 2026; without it [0-9]+: the audit is open");
    }

    [Fact]
    public async Task Chat_HostileWords_AreKeptAsDataAndPrintedAsText()
    {
        await _cli.DemoAsync("2026-11-16T09:00");

        var log = await AskAsync("acme log call \u001b[31m<!channel> '; drop table account; -- [bold]x[/] \u202Egnirts");

        log.Exit.ShouldBe(0);
        log.Output.ShouldContain("<!channel> '; drop table account; -- [bold]x[/]");
        var audit = (await _cli.RunAsync("audit", "acme", "--store", "demo/customerhealth.db")).Output;
        audit.ShouldContain("drop table account");
        (log.Output + audit).ShouldNotContain("\u001b");
        (log.Output + audit).ShouldNotContain("\u202E");
    }

    [Fact]
    public async Task Audit_UnknownAccount_SaysSo()
    {
        await _cli.DemoAsync("2026-11-16T09:00");

        var audit = await _cli.RunAsync("audit", "zzzzzz", "--store", "demo/customerhealth.db");

        (audit.Exit, audit.Output).ShouldBe((1, ""));
        audit.Error.ShouldStartWith("No account is called 'zzzzzz'.");
    }

    private static async Task<string> TextAsync(string pdf)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", pdf, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        return (await process.SaidAsync()).Output;
    }

    private Task<CliResult> AskAsync(string text) =>
        _cli.RunAsync("chat", text, "--as", "mara.lindqvist", "--store", "demo/customerhealth.db", "--now", "2026-11-16T09:00");
}
