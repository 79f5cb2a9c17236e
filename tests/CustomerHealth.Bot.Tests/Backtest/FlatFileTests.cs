using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.Tests.Backtest;

/// <summary>SC-15 on tables of any kind: what is read, what is judged how, and what is refused with which sentence.</summary>
public sealed class FlatFileTests : IDisposable
{
    private readonly Cli _cli = new();
    private readonly FlatFile _file;

    public FlatFileTests() => _file = new FlatFile(_cli);

    [Fact]
    public async Task ByteOrderMarkWindowsLinesAndQuotes_AreRead()
    {
        var plain = await _file.ReferenceAsync(FlatFile.Rows(200, i => $"{i % 10},a,{Left(i)}"));

        var odd = await _file.ReferenceAsync("\uFEFF" + FlatFile.Rows(200, i => $"\"{i % 10}\",\"a,\"\"q\"\"\nz\",{Left(i)}").Replace("\n", "\r\n", StringComparison.Ordinal));

        Auc(odd).ShouldBe(Auc(plain));
        Verdict(odd, "V").ShouldBe("ok");
        odd.GetProperty("univariate_categorical").GetProperty("c").EnumerateObject().Single().Value.GetProperty("n").GetInt32().ShouldBe(200);
    }

    [Theory]
    [InlineData(19, "19 of the 100 with a score churned; at least 20 must have")]
    [InlineData(0, "0 of the 100 with a score churned")]
    [InlineData(100, "All 100 with a score churned")]
    public async Task TooFewOfOneOutcome_IsNoMistakeAndGivesNoAuc(int churned, string why)
    {
        var result = await _file.RunAsync(FlatFile.Rows(100, i => $"{i % 10},a,{(i < churned ? 1 : 0)}"), "--reference");

        result.Exit.ShouldBe(0);
        var json = JsonDocument.Parse(result.Output).RootElement;
        Verdict(json, "V").ShouldBe("too-few-events");
        Why(json, "V").ShouldStartWith(why);
        result.Output.ShouldNotContain("\"auc");
        json.GetProperty("scorecard").GetProperty("views").GetProperty("V").GetProperty("bands").GetProperty("red").GetProperty("n").GetInt32().ShouldBe(30);
    }

    [Fact]
    public async Task OutcomeThatNeverOccurs_IsToldWithWhatTheColumnHolds()
    {
        var json = await _file.ReferenceAsync(FlatFile.Rows(50, i => $"{i % 10},a,{(i % 2 == 0 ? "Yes" : "No")}"));

        json.GetProperty("notes").EnumerateArray().Select(n => n.GetString()).ShouldContain("No row has the outcome '1': 'left' holds 'No', 'Yes'.");
    }

    [Theory]
    [InlineData("no-signal")]
    [InlineData("reversed")]
    [InlineData("ok")]
    public async Task Verdict_OfAView_IsThatOfItsInterval(string verdict)
    {
        var json = await _file.ReferenceAsync(FlatFile.Rows(400, i => $"{i % 10},a,{(verdict switch
        {
            "ok" => i % 10 < 3 || i % 17 == 0,
            "reversed" => i % 10 > 6 || i % 17 == 0,
            _ => i / 10 % 2 == 0,
        } ? 1 : 0)}"));

        Verdict(json, "V").ShouldBe(verdict);
    }

    [Fact]
    public async Task Leak_ByNumberTextOrBeingFilled_IsFoundInAnyColumnOfTheFile()
    {
        var json = await _file.ReferenceAsync(FlatFile.Rows(
            200, i => i % 3 == 0 ? $"{i % 10},gone,1,moved {i},{i},7" : $"{i % 10},here,0,,,{i % 2}", "x,c,left,why,day,code"));

        foreach (var column in (string[])["c", "why", "day", "code"])
            Verdict(json, column).ShouldBe("leak", column);
        Verdicts(json).ShouldNotContain(v => v.Subject == "x" || v.Subject == "left");
    }

    [Fact]
    public async Task LeakColumns_AreShownAloneAndTheRegressionIsRunAgain()
    {
        _file.Scorecard["leak_columns"] = new JsonArray("code");

        var json = await _file.ReferenceAsync(FlatFile.Rows(200, i => $"{i % 10},a,{Left(i)},{(Left(i) == 1 ? 9 : i % 3)}", "x,c,left,code"));

        json.GetProperty("univariate_numeric").GetProperty("code").GetProperty("auc_oriented").GetDouble().ShouldBe(1);
        var regression = json.GetProperty("logistic_regression");
        regression.GetProperty("with_leak_columns").GetProperty("oof").GetProperty("auc").GetDouble()
            .ShouldBeGreaterThan(regression.GetProperty("oof").GetProperty("auc").GetDouble());
        regression.GetProperty("with_leak_columns").GetProperty("full_fit").GetProperty("coefficients").TryGetProperty("code", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task ColumnsWithNothingOrOneValue_AreNoMistake()
    {
        _file.Scorecard["numeric"] = new JsonArray("x", "empty", "same");

        var json = await _file.ReferenceAsync(FlatFile.Rows(200, i => $"{i % 10},a,{Left(i)},NaN,5", "x,c,left,empty,same"));

        var columns = json.GetProperty("univariate_numeric");
        columns.GetProperty("empty").GetProperty("missing").GetInt32().ShouldBe(200);
        columns.GetProperty("empty").GetProperty("auc").ValueKind.ShouldBe(JsonValueKind.Null);
        columns.GetProperty("same").GetProperty("auc").GetDouble().ShouldBe(0.5);
        json.GetProperty("logistic_regression").GetProperty("full_fit").GetProperty("coefficients").GetProperty("same").GetDouble().ShouldBe(0);
    }

    [Fact]
    public async Task TextAmongNumbers_CountsAsMissingAndIsTold()
    {
        var json = await _file.ReferenceAsync(FlatFile.Rows(200, i => $"{(i % 20 == 0 ? "?" : i % 10)},a,{Left(i)}"));

        json.GetProperty("univariate_numeric").GetProperty("x").GetProperty("missing").GetInt32().ShouldBe(10);
        json.GetProperty("notes").EnumerateArray().Select(n => n.GetString()).ShouldContain("'x' holds 10 cells that are no number, such as '?'; they count as missing.");
    }

    [Theory]
    [InlineData("", "d.csv(1,1): error CHV002: the file is empty")]
    [InlineData("x,c,lft\n1,a,0\n", "the header has no column 'left', which the scorecard reads; did you mean 'lft'?")]
    [InlineData("x;c;left\n1;a;0\n", "the columns are parted by ';'")]
    [InlineData("x,c,left\n1,a,0\n1,a\n", "d.csv(3,1): error CHV025: the row has 2 cells and the header has 3")]
    [InlineData("x,c,left\n1,\"a,0\n", "a quote is opened and never closed")]
    [InlineData("x,c,x,left\n1,a,1,0\n", "the column 'x' stands twice in the header")]
    [InlineData("x,c,left\nmany,a,0\n", "d.csv(2,1): error CHV028: 'x' is read as a column of numbers, but holds none; the first cell is 'many'")]
    public async Task Table_ThatCannotBeUsed_SaysWhatWasSeenAndWhere(string csv, string sentence)
    {
        var result = await _file.RunAsync(csv);

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Table_QuoteNeverClosed_SaysWhereTheRowBegins()
    {
        var result = await _file.RunAsync("x,c,left\n1,a,0\n1,\"" + new string('a', 9 * 1024 * 1024));

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("d.csv(3,1): error CHV");
        result.Error.ShouldContain("the row is longer than 8 MB; probably a quote is opened and never closed");
    }

    public void Dispose() => _cli.Dispose();

    private static int Left(int i) => i % 10 < 4 && i % 3 > 0 ? 1 : 0;

    private static double Auc(JsonElement json) => json.GetProperty("scorecard").GetProperty("views").GetProperty("V").GetProperty("auc").GetDouble();

    private static List<(string Subject, string Verdict, string Why)> Verdicts(JsonElement json) =>
        [.. json.GetProperty("verdicts").EnumerateArray().Select(v => (v.GetProperty("subject").GetString()!, v.GetProperty("verdict").GetString()!, v.GetProperty("why").GetString()!))];

    private static string Verdict(JsonElement json, string subject) => Verdicts(json).Single(v => v.Subject == subject).Verdict;

    private static string Why(JsonElement json, string subject) => Verdicts(json).Single(v => v.Subject == subject).Why;
}
