using Microsoft.Data.Sqlite;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>Documents through the real program: one, all, and what is refused.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Header = "key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner,timezone,calendar\n";
    private readonly Cli _cli = new();

    [Fact]
    public async Task All_Html_WritesAPageForEachAccount()
    {
        var csv = _cli.File("accounts.csv", Header + "one,First,,,,,,,,,active,,,,\ntwo,Second,,,,,,,,,active,,,,\n");
        (await _cli.RunAsync("import", csv, "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);

        var result = await _cli.RunAsync("report", "account-scorecard", "--all", "--html", "--out", "out", "--store", "s.db", "--now", "2026-11-17");

        result.Exit.ShouldBe(0);
        Directory.GetFiles(_cli.File("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["one.html", "two.html"]);
    }

    [Fact]
    public async Task All_KeysThatLookAlikeAsFileNames_EachHaveTheirOwnFile()
    {
        var csv = _cli.File("accounts.csv", Header + "a/b,First,,,,,,,,,active,,,,\na_b,Second,,,,,,,,,active,,,,\na b,a_b,,,,,,,,,active,,,,\n");
        (await _cli.RunAsync("import", csv, "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);

        var result = await _cli.RunAsync("report", "account-scorecard", "--all", "--out", "out", "--store", "s.db", "--now", "2026-11-17");

        result.Error.ShouldBeEmpty();
        result.Exit.ShouldBe(0);
        Directory.GetFiles(_cli.File("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["a%0020b.pdf", "a%002Fb.pdf", "a_b.pdf"]);
    }

    /// <summary>RP-2: the template that gives the PDF gives the page.</summary>
    [Fact]
    public async Task QbrExpectations_Html_IsAPageInOneFile()
    {
        var result = await _cli.RunAsync("report", "qbr-expectations", "--html", "--out", "qbr.html");

        result.Error.ShouldBeEmpty();
        result.Exit.ShouldBe(0);
        var page = await File.ReadAllTextAsync(_cli.File("qbr.html"));
        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldContain("Content-Security-Policy");
        page.ShouldContain("<svg");
        page.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Out_IsALink_WritesTheFileItLeadsTo()
    {
        await File.WriteAllTextAsync(_cli.File("kept.pdf"), "old");
        File.CreateSymbolicLink(_cli.File("link.pdf"), "kept.pdf");

        (await _cli.RunAsync("report", "qbr-expectations", "--out", "link.pdf")).Exit.ShouldBe(0);

        File.ResolveLinkTarget(_cli.File("link.pdf"), returnFinalTarget: false).ShouldNotBeNull().Name.ShouldBe("kept.pdf");
        (await File.ReadAllTextAsync(_cli.File("kept.pdf"))).ShouldStartWith("%PDF-1.7");
    }

    [Fact]
    public async Task Out_IsADevice_IsWrittenToAndStays()
    {
        if (!File.Exists("/dev/null"))
            return;

        (await _cli.RunAsync("report", "qbr-expectations", "--out", "/dev/null")).Exit.ShouldBe(0);

        new FileInfo("/dev/null").Length.ShouldBe(0);
    }

    /// <summary>One account that is damaged, or named to break out, keeps no other from its document; the damaged one is named at the end.</summary>
    [Fact]
    public async Task All_OneAccountIsDamaged_WritesTheOthersAndNamesIt()
    {
        var csv = _cli.File("accounts.csv", Header + "a,First,,,,,,,,,active,,,,\nb,Broken,,,,,,,,,active,,,,\nc,\"{{x}} | :::\n# <b>\",,,,,,,,,active,,,,\n../d,Fourth,,,,,,,,,active,,,,\n");
        (await _cli.RunAsync("import", csv, "--store", "s.db", "--now", "2026-11-16")).Error.ShouldBeEmpty();
        await using (var connection = new SqliteConnection($"Data Source={_cli.File("s.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var damage = connection.CreateCommand();
            damage.CommandText = "update account_version set attributes = '{no json' where account_id = (select id from account where key = 'b')";
            (await damage.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        var result = await _cli.RunAsync("report", "account-scorecard", "--all", "--out", "out", "--store", "s.db", "--now", "2026-11-17");

        result.Exit.ShouldBe(1);
        result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldStartWith("b: The attributes of a stored account are damaged");
        result.Output.ShouldContain("Wrote 3 documents into out; 1 failed.");
        Directory.GetFiles(_cli.File("out")).Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("--all", null)]
    [InlineData("--account", "acme")]
    [InlineData("--quarter", "2026-Q3")]
    [InlineData("--as-of", "2026-09-30")]
    public async Task QbrExpectations_OptionThatDoesNotApply_IsUsage(string option, string? value)
    {
        string[] args = ["report", "qbr-expectations", "--out", "out", option];

        var result = await _cli.RunAsync(value is null ? args : [.. args, value]);

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain($"{option} does not apply to qbr-expectations");
    }

    [Theory]
    [InlineData("--as-of", "9999-12-31", "expected a year from 1900 to 2200")]
    [InlineData("--as-of", "0001-01-01", "expected a year from 1900 to 2200")]
    [InlineData("--as-of", "2026-11-18", "lies ahead: today is 2026-11-17")]
    [InlineData("--quarter", "9999-Q4", "expected a year from 1900 to 2200")]
    [InlineData("--lang", "../fi", "expected a language tag")]
    public async Task AccountScorecard_ValueOutOfBounds_IsBadInput(string option, string value, string sentence)
    {
        var result = await _cli.RunAsync("report", "account-scorecard", "--account", "acme", "--out", "x.pdf", "--now", "2026-11-17", option, value);

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("fi", "fi", "")]
    [InlineData("sv", "en", "There is no qbr-expectations.sv.md; the document is in English (qbr-expectations.md).")]
    public async Task QbrExpectations_InALanguage_IsInItOrSaysThatItIsNot(string language, string written, string warning)
    {
        var result = await _cli.RunAsync("report", "qbr-expectations", "--lang", language, "--html", "--out", "qbr.html");

        result.Error.Trim().ShouldBe(warning);
        (await File.ReadAllTextAsync(_cli.File("qbr.html"))).ShouldContain($"<html lang=\"{written}\">");
    }

    /// <summary>Once, and not for each account.</summary>
    [Fact]
    public async Task All_InALanguageWithoutTemplates_SaysSoOnce()
    {
        var csv = _cli.File("accounts.csv", Header + "one,First,,,,,,,,,active,,,,\ntwo,Second,,,,,,,,,active,,,,\n");
        (await _cli.RunAsync("import", csv, "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);

        var result = await _cli.RunAsync("report", "account-scorecard", "--all", "--lang", "sv", "--out", "out", "--store", "s.db", "--now", "2026-11-17");

        result.Error.Trim().ShouldBe("There is no account-scorecard.sv.md; the document is in English (account-scorecard.md).");
    }

    [Fact]
    public async Task PortfolioScorecard_OfAPod_SC13_IsTheSameFileTwice()
    {
        (await _cli.RunAsync("import", _cli.File("pods.csv", "key,name,timezone,channel\nnorth,North,Europe/Helsinki,\n"), "--store", "s.db", "--now", "2026-11-15")).Exit.ShouldBe(0);
        var csv = _cli.File("accounts.csv", Header + "acme,Acme,,,,,,,,,active,north,,,\n");
        (await _cli.RunAsync("import", csv, "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);
        string[] args = ["report", "portfolio-scorecard", "--pod", "north", "--store", "s.db", "--now", "2026-11-17", "--out"];

        var first = await _cli.RunAsync([.. args, "one.pdf"]);
        (await _cli.RunAsync([.. args, "two.pdf"])).Exit.ShouldBe(0);

        first.Error.ShouldBeEmpty();
        File.ReadAllBytes(_cli.File("one.pdf")).ShouldBe(File.ReadAllBytes(_cli.File("two.pdf")));
    }

    [Fact]
    public async Task PortfolioScorecard_PodThatIsNot_IsBadInput()
    {
        var csv = _cli.File("accounts.csv", Header + "acme,Acme,,,,,,,,,active,,,,\n");
        (await _cli.RunAsync("import", csv, "--store", "s.db", "--now", "2026-11-16")).Exit.ShouldBe(0);

        var result = await _cli.RunAsync("report", "portfolio-scorecard", "--pod", "nort", "--store", "s.db", "--now", "2026-11-17", "--out", "x.pdf");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("There is no pod 'nort'; the store has no pods.");
    }

    [Theory]
    [InlineData("--account", "acme")]
    [InlineData("--as-of", "2026-09-30")]
    [InlineData("--data", "qbr.yaml")]
    public async Task PortfolioScorecard_OptionThatDoesNotApply_IsUsage(string option, string value)
    {
        var result = await _cli.RunAsync("report", "portfolio-scorecard", "--out", "x.pdf", option, value);

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain($"{option} does not apply to portfolio-scorecard, which is about all accounts as they are today");
    }

    [Fact]
    public async Task Out_IsAFolder_NamesTheTarget()
    {
        Directory.CreateDirectory(_cli.File("taken"));

        var result = await _cli.RunAsync("report", "qbr-expectations", "--out", "taken");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("taken cannot be written");
        result.Error.ShouldNotContain(".part");
    }

    public void Dispose() => _cli.Dispose();
}
