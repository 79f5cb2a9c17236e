using System.Text.Json;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>experiments</c> (GC-10): verdicts that are computed, looks that are told of, and bad files that are refused line by line.</summary>
public sealed class ExperimentsTests : IDisposable
{
    private const string Header = "account,designer,name,tactic,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended";

    private readonly Cli _cli = new();

    [Fact]
    public async Task GC10_Table_SaysDifferenceIntervalAndVerdictWithWordAndMark()
    {
        var result = await RunAsync("acme,ann,Checkout,cro,B,1000,200,1000,260,2026-09-30", "acme,,Hero,,B,1000,200,1000,140,2026-09-30", "bolt,,Hero,,B,50,5,50,6,2026-09-30");

        result.Exit.ShouldBe(0);
        result.Output.ShouldContain("+6.00");
        result.Output.ShouldContain("+2.31 to +9.67");
        result.Output.ShouldContain("▲ win");
        result.Output.ShouldContain("▼ loss");
        result.Output.ShouldContain("– inconclusive");
        result.Output.ShouldContain("1 win, 1 loss, 1 inconclusive at p < .05 after Holm's correction over all tests of the file.");
    }

    [Fact]
    public async Task GC10_Looks_LastCountsAndEarlierOnesAreWarnedOf()
    {
        var result = await RunAsync("acme,,T,,B,1000,200,1000,201,2026-09-30", "acme,,T,,B,500,90,500,120,2026-09-15", "acme,,T,,B,100,20,100,21,2026-09-05");

        result.Output.ShouldContain("Looked at 2 times before its end; p was below .05 once then. Only the last look counts");
        result.Output.ShouldContain("0 win, 0 loss, 1 inconclusive");
        result.Output.ShouldContain("of 1,000");
    }

    [Theory]
    [InlineData("file", "inconclusive")]
    [InlineData("test", "win")]
    public async Task GC10_Family_DecidesWhatHolmTakesTogether(string family, string verdict)
    {
        string[] others = [.. Enumerable.Range(0, 5).Select(i => $"acme,,t{i},,B,1000,200,1000,200,2026-09-30")];

        var result = await RunAsync([ "acme,,T,,B,1000,200,1000,240,2026-09-30", .. others ], "--json", "--family", family);

        var first = JsonElement.Parse(result.Output).GetProperty("experiments")[0];
        first.GetProperty("verdict").GetString().ShouldBe("win");
        first.GetProperty("verdict_holm").GetString().ShouldBe(verdict);
        first.GetProperty("designer").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("acme,,T,,B,10,11,10,5,2026-09-30", "e.csv(2): control_conversions: 11 of 10 cannot be")]
    [InlineData("acme,,T,,B,10,1,0,0,2026-09-30", "e.csv(2): variant_visitors: is 0; a rate needs at least one")]
    [InlineData("acme,,T,,B,10,1,1000000000000001,0,2026-09-30", "e.csv(2): variant_visitors: 1000000000000001 is more than 1,000,000,000,000,000")]
    [InlineData("acme,,T,,B,10,-1,10,5,2026-09-30", "e.csv(2): control_conversions: '-1' is not a whole number of 0 or more")]
    [InlineData("acme,,T,,B,10,1.5,10,5,2026-09-30", "e.csv(2): control_conversions: '1.5' is not a whole number")]
    [InlineData("acme,,T,,B,10,1,10,5,30.9.2026", "e.csv(2): ended: '30.9.2026' is not a date; write it as 2026-09-30")]
    [InlineData("acme,,,,B,10,1,10,5,2026-09-30", "e.csv(2): name: is empty")]
    [InlineData("acme,,T,,B,10,1,10,5", "e.csv(2): the row has 9 columns and the header has 10")]
    [InlineData("", "e.csv(1): the file has a header and no rows")]
    public async Task Refused_BadRow_SaysFileLineColumnAndWhatIsAllowed(string row, string sentence)
    {
        var result = await RunAsync(row);

        result.Exit.ShouldBe(1);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Refused_SeveralMistakes_AreAllNamedAndNothingIsWorkedOut()
    {
        const string Row = "acme,,T,,B,10,1,10,5,2026-09-30";

        var result = await RunAsync(Row, Row, "acme,,T,,C,x,1,10,5,2026-09-30");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("e.csv(3): ended: this account, name and variant ended on 2026-09-30 on line 2 too");
        result.Error.ShouldContain("e.csv(4): control_visitors: 'x' is not a whole number");
        result.Error.ShouldContain("2 mistakes; nothing was worked out.");
    }

    [Theory]
    [InlineData("account,name,variant,visitors", "'visitors' is not a column of this file")]
    [InlineData("account,name,variant", "the header has no column 'control_visitors'")]
    [InlineData("", "the file is empty")]
    public async Task Refused_Header_SaysWhichColumnsThereAre(string header, string sentence)
    {
        var result = await _cli.RunAsync("experiments", _cli.File("e.csv", header + "\n"));

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    /// <summary>What <c>import --skip-bad</c> wrote is mended and looked at again without deleting its last column.</summary>
    [Fact]
    public async Task GC10_RefusedFileThatWasMended_IsReadWithItsReason()
    {
        var result = await _cli.RunAsync("experiments", _cli.File("experiments.csv.refused.csv", Header + ",reason\nacme,,T,,B,1000,200,1000,260,2026-09-30,account: is empty\n"));

        (result.Exit, result.Error).ShouldBe((0, ""));
        result.Output.ShouldContain("▲ win");
    }

    [Theory]
    [InlineData("ac\u001B[31mme,,T\u001B]0;x\u0007,,B\u009B1m,1000,200,1000,260,2026-09-30", "ac [31mme")]
    [InlineData("acme,,\u001b[31mT,,B,10,1,10,5,2026-09-30", "acme")]
    public async Task GC10_NamesThatSteerATerminal_ArePrintedHarmless(string row, string printed)
    {
        var result = await RunAsync(row);

        result.Exit.ShouldBe(0);
        result.Output.ShouldContain(printed);
        result.Output.Where(c => char.IsControl(c) && c is not '\n' and not '\r').ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nowhere.csv", "nowhere.csv(1): the file cannot be read")]
    [InlineData(".", "the file cannot be read")]
    public async Task Refused_NoSuchFile_IsASentence(string path, string sentence)
    {
        var result = await _cli.RunAsync("experiments", path);

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData(1, "Use --json", "--reference")]
    [InlineData(2, "'all'", "--family", "all")]
    public async Task Refused_Options_SaysWhatIsAllowed(int exit, string sentence, params string[] options)
    {
        var result = await RunAsync(["acme,,T,,B,10,1,10,5,2026-09-30"], options);

        result.Exit.ShouldBe(exit);
        result.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Upworthy_RecognisedByItsHeader_TakesTheLowestArmAsControl()
    {
        var result = await _cli.RunAsync("experiments", _cli.File("u.csv", "test_id,created,arm,impressions,clicks\nt,2013-03-15,2,1000,60\nt,2013-03-15,1,1000,30\n"), "--json");

        var first = JsonElement.Parse(result.Output).GetProperty("experiments")[0];
        first.GetProperty("control").GetProperty("conversions").GetInt32().ShouldBe(30);
        first.GetProperty("verdict").GetString().ShouldBe("win");
    }

    [Fact]
    public async Task Asos_MetricOneThatIsNoYesOrNo_IsRefused()
    {
        const string AsosHeader = "experiment_id,variant_id,metric_id,time_since_start,count_c,count_t,mean_c,mean_t,variance_c,variance_t";

        var result = await _cli.RunAsync("experiments", _cli.File("a.csv", $"{AsosHeader}\ne,1,1,1.5,10,10,0.25,0.2,0.1,0.1\n"));

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("a.csv(2): mean_c: metric 1 is yes or no");
    }

    public void Dispose() => _cli.Dispose();

    private Task<CliResult> RunAsync(params string[] rows) => RunAsync(rows, []);

    private Task<CliResult> RunAsync(string[] rows, params string[] options) =>
        _cli.RunAsync(["experiments", _cli.File("e.csv", string.Join('\n', rows.Prepend(Header)) + "\n"), .. options]);
}
