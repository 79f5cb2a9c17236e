namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>RP-1 through the real program: a template that is refused, before or after it was filled, is named with line and column.</summary>
public sealed class ReportMistakeTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Report_ChartThatIsWrongOnceFilled_NamesFileLineAndColumnAndQuotesTheLine()
    {
        Template("---\ntitle: T\n---\n\n```agenda\n{ \"items\": {{json participants}} }\n```\n");

        var result = await RunAsync("report", "qbr-expectations", "--out", "x.pdf");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("qbr-expectations.md, filled: line 6, column ");
        result.Error.ShouldContain("in the 'agenda' block is not known, incomplete or of the wrong kind");
        result.Error.ShouldContain(", '{ \"items\": [");
    }

    [Fact]
    public async Task Report_FencesThatDoNotNestOnceFilled_NamesFileLineAndColumn()
    {
        Template("---\ntitle: T\n---\n\n{{#if agenda}}\n::: note\n{{/if}}\n{{#if agenda}}\n\n::: win\n:::\n:::\n{{/if}}\n");

        var result = await RunAsync("report", "qbr-expectations", "--out", "x.html", "--html");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("qbr-expectations.md, filled: line ");
        result.Error.ShouldContain(", column 1, '::: win': '::: win' stands in '::: note' of line ");
    }

    [Fact]
    public async Task Check_FencesAndChartsOfATemplate_AreNamedWithTheirPlaceInTheFile()
    {
        Template("---\ntitle: T\n---\n::: note\n::: win\n:::\n:::\n\n```tiles\n{ \"tilse\": [], \"tiles\": [] }\n```\n");

        var result = await RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("qbr-expectations.md(5,1): error CHT019: '::: win' stands in '::: note' of line 4");
        result.Output.ShouldContain("qbr-expectations.md(10,3): error CHT020: 'tilse' in the 'tiles' block is not known; did you mean 'tiles'?");
    }

    [Fact]
    public async Task Report_NameOfADocumentMisspelt_NamesTheOneThatMayBeMeant()
    {
        var result = await _cli.RunAsync("report", "qbr-expectation", "--out", "x.pdf");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("There is no document 'qbr-expectation'; did you mean 'qbr-expectations'?");
    }

    private void Template(string text)
    {
        Directory.CreateDirectory(_cli.File("t/documents"));
        _cli.File("t/documents/qbr-expectations.md", text);
    }

    private Task<CliResult> RunAsync(params string[] args)
    {
        var scorecards = BundledScorecards.Folder.Replace('\\', '/');
        var settings = _cli.File("own.json", $$"""{ "Templates": { "Path": "t" }, "Scorecards": { "Path": "{{scorecards}}" } }""");
        return _cli.RunAsync([.. args, "--config", settings]);
    }
}
