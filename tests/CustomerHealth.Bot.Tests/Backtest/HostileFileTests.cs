namespace CustomerHealth.Bot.Tests.Backtest;

/// <summary>Flat files that would steer the terminal, or overflow the arithmetic (SC-15).</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Steering = "\u001B[31mx\u009B1m\u202E";

    private readonly Cli _cli = new();

    [Fact]
    public async Task Text_NamesThatSteerATerminal_ArePrintedHarmless()
    {
        var file = new FlatFile(_cli);
        file.Scorecard["dataset"] = Steering;
        file.Scorecard["views"] = new System.Text.Json.Nodes.JsonObject { [Steering] = new System.Text.Json.Nodes.JsonArray("G") };

        var result = await file.RunAsync(FlatFile.Rows(60, i => $"{i % 10},a,{i % 3 / 2},{i % 3 / 2}", header: $"x,c,left,{Steering}"));

        result.Exit.ShouldBe(0);
        result.Output.ShouldContain(" [31mx 1m");
        Steers(result.Output).ShouldBeEmpty();
    }

    [Fact]
    public async Task Mistake_NameThatSteersATerminal_IsPrintedHarmless()
    {
        var file = new FlatFile(_cli);
        file.Scorecard["numeric"] = new System.Text.Json.Nodes.JsonArray(Steering);

        var result = await file.RunAsync(FlatFile.Rows(60, i => $"{i % 10},a,{i % 3 / 2}"));

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("[31mx");
        Steers(result.Error).ShouldBeEmpty();
    }

    [Theory]
    [InlineData]
    [InlineData("--json")]
    [InlineData("--reference")]
    [InlineData("--train", "d.csv")]
    public async Task Regression_NumbersThatOverflow_IsLeftOutWithANoteNamingTheColumn(params string[] options)
    {
        var result = await new FlatFile(_cli).RunAsync(FlatFile.Rows(60, i => i switch { 3 => "1e308,a,0", 4 => "-1e308,b,1", _ => $"{i % 10},a,{i % 3 / 2}" }), options);

        (result.Exit, result.Error).ShouldBe((0, ""));
        if (options is not ["--reference"])
            result.Output.ShouldContain("The logistic regression was not run: the column 'x' of d.csv holds 1E+308");
    }

    public void Dispose() => _cli.Dispose();

    private static IEnumerable<char> Steers(string text) => text.Where(c => (char.IsControl(c) && c is not '\n' and not '\r') || c == '\u202E');
}
