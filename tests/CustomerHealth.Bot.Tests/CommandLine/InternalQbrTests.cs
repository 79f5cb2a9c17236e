namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>The pack of one person through the real program: QB-1, QB-4, QB-7, and what is refused.</summary>
public sealed class InternalQbrTests : IDisposable
{
    private const string Record = """
        person: mara
        quarter: 2026-Q3
        last-review: 2026-07-09
        commitments:
          - { what: Call Acme, owner: mara, due: 2026-07-31, state: broken, evidence: No call took place }
        wins: [One]
        failures: []
        lessons: []
        """;

    private readonly Cli _cli = new();

    /// <summary>RP-3: the same store and record give the same bytes; what the record says is on page one (QB-7).</summary>
    [Fact]
    public async Task Report_WithARecord_QB7_ShowsItsCommitmentsAndIsTheSameTwice()
    {
        await ImportAsync();
        string[] args = ["report", "qbr-internal", "--person", "mara", "--html", "--data", _cli.File("r.yaml", Record), "--store", "s.db", "--now", "2026-11-22", "--out"];

        (await _cli.RunAsync([.. args, "one.html"])).Error.ShouldBeEmpty();
        (await _cli.RunAsync([.. args, "two.html"])).Exit.ShouldBe(0);

        var page = await File.ReadAllTextAsync(_cli.File("one.html"));
        page.ShouldBe(await File.ReadAllTextAsync(_cli.File("two.html")));
        page.ShouldContain("Call Acme");
        page.ShouldContain("13 Jul 2026");
        page.ShouldContain("Q3 2026 in review");
        page.ShouldContain("Two things must exist before this review can be closed");
    }

    /// <summary>RP-4: the sample is never taken for a record.</summary>
    [Fact]
    public async Task Report_WithoutARecord_RP4_SaysSo()
    {
        await ImportAsync();

        var result = await _cli.RunAsync("report", "qbr-internal", "--person", "Mara Lindqvist", "--html", "--store", "s.db", "--now", "2026-11-22", "--out", "x.html");

        result.Error.ShouldBeEmpty();
        var page = await File.ReadAllTextAsync(_cli.File("x.html"));
        page.ShouldContain("No record of the last review was given");
        page.ShouldNotContain("Fennimoor");
    }

    [Theory]
    [InlineData("Nobody is called 'marra'; did you mean 'mara' (Mara Lindqvist)?", "--person", "marra")]
    [InlineData("Nobody is called 'Lindquist'; did you mean 'mara' (Mara Lindqvist) or 'ulla' (Ulla Lindqvist)?", "--person", "Lindquist")]
    [InlineData("Nobody is called 'zz'; there are mara, ulla.", "--person", "zz")]
    [InlineData("qbr-internal is about one person: say who with --person KEY.")]
    [InlineData("Q4 2027 has not begun: its first day is 1 Oct 2027.", "--person", "mara", "--quarter", "2027-Q4")]
    [InlineData("--as-of is 1 Oct 2026, which is not in Q3 2026, from 1 Jul 2026 to 30 Sep 2026: leave one of them out.", "--person", "mara", "--quarter", "2026-Q3", "--as-of", "2026-10-01")]
    [InlineData("There is no file 'none.yaml'; name the record of the review with --data FILE.", "--person", "mara", "--data", "none.yaml")]
    [InlineData("r.yaml(2,10): error CHQ003: The record is of 2026-Q3, and the pack of 2026-Q2", "--person", "mara", "--quarter", "2026-Q2", "--data", "r.yaml")]
    [InlineData("r.yaml(1,9): error CHQ003: The record is about 'mara', and the pack about 'ulla'", "--person", "ulla", "--data", "r.yaml")]
    public async Task Report_WhatCannotBe_IsRefusedWithASentence(string sentence, params string[] more)
    {
        await ImportAsync();
        _cli.File("r.yaml", Record);

        var result = await _cli.RunAsync(["report", "qbr-internal", "--store", "s.db", "--now", "2026-11-22", "--out", "x.pdf", .. more]);

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("qbr-internal", "--account", "acme", "is about one person")]
    [InlineData("qbr-internal", "--pod", "north", "is about one person")]
    [InlineData("portfolio-scorecard", "--person", "mara", "is about all accounts as they are today")]
    [InlineData("account-scorecard", "--person", "mara", "is about one account")]
    public async Task Report_OptionThatDoesNotApply_IsUsage(string report, string option, string value, string why)
    {
        var result = await _cli.RunAsync("report", report, "--out", "x.pdf", option, value);

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain($"{option} does not apply to {report}, which {why}");
    }

    /// <summary>The last full quarter is one of the firm's own year.</summary>
    [Fact]
    public async Task Report_YearThatBeginsInFebruary_TakesItsLastFullQuarter()
    {
        await ImportAsync();
        var settings = _cli.File("own.json", """{ "Organization": { "Name": "Northlight", "FiscalYearStartMonth": 2 } }""");

        var result = await _cli.RunAsync("report", "qbr-internal", "--person", "mara", "--html", "--config", settings, "--store", "s.db", "--now", "2026-11-22", "--out", "x.html");

        result.Error.ShouldBeEmpty();
        (await File.ReadAllTextAsync(_cli.File("x.html"))).ShouldContain("Q3 2027 in review");
    }

    public void Dispose() => _cli.Dispose();

    private async Task ImportAsync()
    {
        var people = _cli.File("people.csv", "key,name,email,role,department,manager,pod,timezone,locale\nmara,Mara Lindqvist,,Account manager,,,,,\nulla,Ulla Lindqvist,,,,mara,,,\n");
        (await _cli.RunAsync("import", people, "--store", "s.db", "--now", "2026-06-01")).Exit.ShouldBe(0);
    }
}
