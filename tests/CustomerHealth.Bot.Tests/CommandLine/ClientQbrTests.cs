using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CustomerHealth.Testing;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>The client's review through the real program and its store (QB-8).</summary>
public sealed partial class ClientQbrTests : IDisposable
{
    private const string Canary = "zqxcanary";
    private const string Now = "2026-11-16T09:00";
    private static readonly string Shipped = AppContext.BaseDirectory;
    private static readonly string[] NotDone = ["open", "missed", "postponed"];
    private static readonly string[] Planted = ["accounts.csv", "weekly_goals.csv", "observations.csv", "experiments.csv"];
    private static readonly string[] Acts =
    [
        "set sponsor red", "set outcomes.tco 120", "log sponsor-call", "cap vendor-risk red until 2026-12-24 because", "cap client-outcomes red until 2026-12-24 because", "wrong",
    ];

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    /// <summary>QB-8: a word that stands in every internal place of an account, of its scorecards and of its log stands nowhere in the document for the client.</summary>
    [ToolFact("pdftotext")]
    public async Task Report_CanaryInEveryInternalPlace_IsNowhereInTheClientsDocument()
    {
        await PlantAsync();

        (await ReportAsync("client-qbr", "--quarter", "2026-Q4", "--out", "client.pdf")).ShouldBe((0, ""));
        (await ReportAsync("client-qbr", "--quarter", "2026-Q4", "--html", "--out", "client.html")).ShouldBe((0, ""));

        var pdf = await File.ReadAllBytesAsync(_cli.File("client.pdf"));
        string[] places = [await TextAsync("pdftotext", "client.pdf", "-"), await TextAsync("pdfinfo", "-meta", "client.pdf"), Encoding.Latin1.GetString(pdf), await File.ReadAllTextAsync(_cli.File("client.html"))];
        places[0].ShouldContain("Demo requests a month");
        places[1].ShouldContain("xmpmeta");
        places.ShouldAllBe(text => !text.Contains(Canary, StringComparison.OrdinalIgnoreCase));

        // The same store, in a document for staff: the word is there to be found.
        (await ReportAsync("account-scorecard", "--html", "--out", "staff.html")).ShouldBe((0, ""));
        Spoken().Count(await File.ReadAllTextAsync(_cli.File("staff.html"))).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Report_WithoutFile_SaysThatWaitingIsNotKnown()
    {
        await _cli.DemoAsync(Now);

        (await _cli.RunAsync("report", "client-qbr", "--account", "acme", "--html", "--out", "a.html", "--store", "demo/customerhealth.db", "--now", Now)).Error.ShouldBeEmpty();

        var page = await File.ReadAllTextAsync(_cli.File("a.html"));
        page.ShouldContain("Q3 2026"); // the last full quarter
        page.ShouldContain("the days lost to waiting are not known");
        page.ShouldNotContain("Vendor");
    }

    /// <summary>The bundled notes are about acme: for any other account they are refused, never passed off as its own.</summary>
    [Fact]
    public async Task Report_FileOfAnotherAccountOrQuarter_IsRefused()
    {
        await _cli.DemoAsync(Now);
        var sample = Path.Combine(Shipped, "samples", "client-qbr.yaml");

        var other = await _cli.RunAsync("report", "client-qbr", "--account", "larkspur-energy", "--quarter", "2026-Q3", "--data", sample, "--out", "a.pdf", "--store", "demo/customerhealth.db", "--now", Now);
        var quarter = await _cli.RunAsync("report", "client-qbr", "--account", "acme", "--quarter", "2026-Q2", "--data", sample, "--out", "a.pdf", "--store", "demo/customerhealth.db", "--now", Now);

        other.Exit.ShouldBe(1);
        other.Error.ShouldContain("(4,10): error CHQ003: The file is about 'acme', and the document about 'larkspur-energy'");
        quarter.Exit.ShouldBe(1);
        quarter.Error.ShouldContain("error CHQ003: The file is about 2026-Q3, and the document about 2026-Q2");
        File.Exists(_cli.File("a.pdf")).ShouldBeFalse();
    }

    /// <summary>A quarter before the contract is refused for one account, and for all it is left out by name; that is no failure.</summary>
    [Fact]
    public async Task Report_QuarterBeforeTheContract_IsRefusedOrLeftOut()
    {
        var csv = _cli.File("accounts.csv", "key,name,start\nold,Older,2023-01-16\nnew,Newer,2026-10-26\n");
        (await _cli.RunAsync("import", csv, "--store", "s.db", "--now", "2026-01-05")).Exit.ShouldBe(0);

        var one = await _cli.RunAsync("report", "client-qbr", "--account", "new", "--quarter", "2026-Q3", "--out", "a.pdf", "--store", "s.db", "--now", Now);
        var all = await _cli.RunAsync("report", "client-qbr", "--all", "--quarter", "2026-Q3", "--html", "--out", "all", "--store", "s.db", "--now", Now);

        one.Exit.ShouldBe(1);
        one.Error.ShouldContain("The contract with Newer begins on 26 Oct 2026, after the days of 2026-Q3");
        all.Exit.ShouldBe(0);
        all.Error.ShouldContain("new: left out. The contract with Newer begins on 26 Oct 2026");
        all.Output.ShouldContain("Wrote 1 documents into all; 1 left out.");
        Directory.GetFiles(_cli.File("all")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Check_ClientTemplateWithAnInternalField_IsRefused_RP1()
    {
        CopyFolder(Path.Combine(Shipped, "templates"), _cli.File("templates"));
        var template = _cli.File(Path.Combine("templates", "documents", "account-scorecard.md"));
        await File.WriteAllTextAsync(template, (await File.ReadAllTextAsync(template)).Replace("audience: internal", "audience: client", StringComparison.Ordinal));
        var config = _cli.File("appsettings.json", "{ \"Templates\": { \"Path\": \"templates\" } }");

        var result = await _cli.RunAsync("check", "--config", config);

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("account-scorecard.md(6,18): error CHT018: 'account.about' is internal, and 'account-scorecard.md' says 'audience: client'; a client may see account.industry");
    }

    private async Task PlantAsync()
    {
        await _cli.DemoAsync(Now);
        CopyFolder(Path.Combine(Shipped, "templates"), _cli.File("templates"));
        foreach (var file in Directory.GetFiles(_cli.File(Path.Combine("templates", "scorecards"))))
        {
            var isShared = Path.GetFileName(file) == "client-outcomes.yaml";
            var text = await File.ReadAllTextAsync(file);
            text = (isShared ? Plans() : InternalWords()).Replace(text, match => $"{match.Groups["key"].Value} {Canary} ");
            await File.WriteAllTextAsync(file, text);
        }

        _cli.File("accounts.csv", "key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner,timezone,calendar\n"
            + $"acme,Acme Robotics,{Canary}-alias,{Canary},{Canary},{Canary},{Canary},8400,2023-01-16,2027-01-15,active,harbour,mara.lindqvist,Europe/Berlin,de\n");
        _cli.File("weekly_goals.csv", "account,owner,objective,week,text,state,done_at\n"
            + string.Concat(NotDone.Select(state => $"acme,mara.lindqvist,demo-requests,2026-W45,{Canary} {state},{state},\n")));
        _cli.File("observations.csv", $"account,measure,at,value,source,id\nacme,product.open-defects,2026-11-10,critical,{Canary},{Canary}-1\nacme,outcomes.roi,2026-11-10,111,{Canary},{Canary}-2\n");
        _cli.File("experiments.csv", $"account,designer,name,tactic,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended\nacme,ines.carvalho,planted-test,{Canary},planted,5000,100,5000,140,2026-11-02\n");
        foreach (var file in Planted)
            (await _cli.RunAsync("import", file, "--store", "demo/customerhealth.db", "--now", Now)).Error.ShouldBeEmpty();
        foreach (var said in Acts)
            (await _cli.RunAsync("chat", $"acme {said} {Canary}", "--as", "mara.lindqvist", "--store", "demo/customerhealth.db", "--now", Now)).Exit.ShouldBe(0, said);
        _cli.File("appsettings.json", "{ \"Templates\": { \"Path\": \"templates\" }, \"Scorecards\": { \"Path\": \"templates/scorecards\" } }");
    }

    private async Task<(int Exit, string Error)> ReportAsync(string name, params string[] more)
    {
        var result = await _cli.RunAsync(["report", name, "--account", "acme", "--config", "appsettings.json", "--store", "demo/customerhealth.db", "--now", Now, .. more]);
        return (result.Exit, result.Error);
    }

    private async Task<string> TextAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { WorkingDirectory = _cli.Folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        return (await process.SaidAsync()).Output;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex("(?<key>(?<![a-z])(name|owner|play|unit):) (?=[^{}])", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex InternalWords();

    [GeneratedRegex("(?<key>(?<![a-z])(owner|play):) (?=[^{}])", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Plans();

    [GeneratedRegex(Canary, RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Spoken();
}
