using System.Text.Json;
using CustomerHealth.Bot.Tests.Reference;

namespace CustomerHealth.Bot.Tests.Backtest;

/// <summary>SC-15: every number of the published reference files, one by one, from the command line.</summary>
public sealed class ReferenceTests : IDisposable
{
    private const double Tolerance = 1e-9;
    private readonly Cli _cli = new();

    [Theory]
    [InlineData("telco", "Telco-Customer-Churn.csv", 1_500)]
    [InlineData("saas", "churn.csv", 1_400)]
    [InlineData("iranian", "Customer_Churn.csv", 1_200)]
    [InlineData("online_retail_2011-06-01", "online_retail_2011-06-01.snapshot.csv", 1_200)]
    [InlineData("online_retail_2011-09-01", "online_retail_2011-09-01.snapshot.csv", 1_200)]
    public async Task Reference_PublishedTable_HasEveryNumber(string name, string file, int atLeast)
    {
        var result = await _cli.RunAsync(
            "backtest", "--scorecard", Scorecard(name), "--data", Table(file), "--reference");

        result.Error.ShouldBeEmpty();
        result.Exit.ShouldBe(0);
        Compare(name + ".json", result.Output).ShouldBeGreaterThan(atLeast);
        JsonDocument.Parse(result.Output).RootElement.GetProperty("verdicts").EnumerateArray()
            .ShouldAllBe(v => v.GetProperty("verdict").GetString() == "ok");
    }

    [Fact]
    public async Task Reference_FittedOnAnEarlierTable_HasEveryNumber()
    {
        var result = await _cli.RunAsync(
            "backtest", "--scorecard", Scorecard("online_retail_2011-09-01"),
            "--train", Table("online_retail_2011-06-01.snapshot.csv"),
            "--data", Table("online_retail_2011-09-01.snapshot.csv"), "--reference");

        result.Exit.ShouldBe(0);
        Compare("online_retail.out_of_time.json", result.Output).ShouldBeGreaterThan(90);
    }

    [Fact]
    public async Task Text_PublishedTable_SaysTheVerdictAndThatAFileCannotTellEarlierFromSnapshot()
    {
        var result = await _cli.RunAsync(
            "backtest", "--scorecard", Scorecard("telco"), "--data", Table("Telco-Customer-Churn.csv"));

        result.Output.ShouldContain("telco: 7,043 rows, 1,869 churned (26.5 %).");
        result.Output.ShouldContain("0.826 (0.816 to 0.836)");
        result.Output.ShouldContain("Overall: ok. AUC 0.826, 95 % interval 0.816 to 0.836");
        result.Output.ShouldContain("A flat file cannot tell whether its columns were known before the outcome");
        Directory.GetFiles(_cli.Folder, "*.db", SearchOption.AllDirectories).ShouldBeEmpty("no store is opened");
    }

    [Fact]
    public async Task Json_PublishedTable_IsLeanAndHasTheSameAuc()
    {
        var result = await _cli.RunAsync(
            "backtest", "--scorecard", Scorecard("telco"), "--data", Table("Telco-Customer-Churn.csv"), "--json");

        var view = JsonDocument.Parse(result.Output).RootElement.GetProperty("views")[0];
        view.GetProperty("auc").GetDouble().ShouldBe(0.826087055436048, Tolerance);
        view.GetProperty("bands").GetProperty("red").GetProperty("multiple").GetDouble().ShouldBe(0.470021090689967 / 0.265369870793696, Tolerance);
    }

    public void Dispose() => _cli.Dispose();

    private static int Compare(string name, string output)
    {
        var expected = ReferenceFile.Expected(name);
        ReferenceJson.Compare(expected, JsonElement.Parse(output), Tolerance);
        return ReferenceJson.Count(expected);
    }

    private static string Scorecard(string name) => Path.Combine(AppContext.BaseDirectory, "expected", name + ".scorecard.json");

    private string Table(string name)
    {
        var telco = Path.Combine(AppContext.BaseDirectory, "telco", name);
        return File.Exists(telco) ? telco : ReferenceFile.Unpack(name, _cli.Folder);
    }
}
