using CustomerHealth.Storage;
using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.Tests.Backtest;

/// <summary>The scorecard of a flat file, and the options: every mistake has its place and its sentence.</summary>
public sealed class FlatScorecardTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Scorecard_SeveralMistakes_AreAllTold()
    {
        var file = new FlatFile(_cli);
        file.Scorecard["label"]!["positive"] = "1";
        file.Scorecard["groups"]!["G"]![0]!["green"] = "five";
        file.Scorecard["views"]!["V"] = new JsonArray("Gg");

        var result = await file.RunAsync("x,c,left\n1,a,0\n");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("'positive' must be a list");
        result.Error.ShouldContain("'green' must be a number such as 3 or 0.5, not the text 'five'");
        result.Error.ShouldContain("the view 'V' names the group 'Gg', which is not there; did you mean 'G'?");
    }

    [Theory]
    [InlineData("", "s.json(1,1): error CHV002: the file is empty")]
    [InlineData("{ \"dataset\": }", "s.json(1,14): error CHV001: this is not JSON")]
    [InlineData("[1]", "the file must be a set of keys")]
    [InlineData("{}", "the scorecard must have the key 'label'")]
    [InlineData("view: overall\ngroups: []\n", "this is a view of templates/scorecards, which is for the store")]
    [InlineData("{ \"label\": { \"column\": \"left\", \"positive\": [] }, \"groups\": {}, \"views\": { \"V\": [] } }", "'positive' must hold at least one text")]
    [InlineData("{ \"label\": [], \"groups\": { \"G\": [ { \"column\": \"x\", \"higher_is_better\": true, \"green\": 3, \"yellow\": 7 } ] } }", "green must not lie below yellow")]
    [InlineData("{ \"groups\": { \"G\": [ { \"column\": \"x\" } ] } }", "must have a 'map' from texts to colours, or 'higher_is_better'")]
    [InlineData("{ \"groups\": { \"G\": [ { \"column\": \"x\", \"map\": { \"a\": \"blue\" } } ] } }", "'a' is 'blue'; allowed are green, yellow and red")]
    public async Task Scorecard_ThatCannotBeUsed_SaysWhatWasSeenAndWhatIsAllowed(string text, string sentence)
    {
        _cli.File("s.json", text);
        _cli.File("d.csv", "x,c,left\n1,a,0\n");

        var result = await _cli.RunAsync("backtest", "--scorecard", "s.json", "--data", "d.csv");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("--scorecard and --data go together", "--data", "d.csv")]
    [InlineData("--train and --reference are for a flat file", "--reference")]
    [InlineData("--horizon is for the store", "--scorecard", "s.json", "--data", "d.csv", "--horizon", "30")]
    public async Task Options_ThatDoNotGoTogether_AreUsage(string sentence, params string[] options)
    {
        var result = await _cli.RunAsync(["backtest", .. options]);

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("The horizon is 0 days; it must be 1 to 3,650.", "--horizon", "0")]
    [InlineData("--from is 'May'; expected a date such as 2026-01-31.", "--from", "May")]
    [InlineData("None of the dates lies 91 days back", "--from", "2026-11-01", "--to", "2026-11-01")]
    [InlineData("The first date, 2026-09-01, lies after the last, 2026-08-23, whose 90 days are just over.", "--from", "2026-09-01")]
    [InlineData("did you mean 'vendor-risk'?", "--view", "vendor-rsk")]
    public async Task Store_DatesOrViewThatCannotBe_SaySo(string sentence, params string[] options)
    {
        await (await Store.OpenAsync(_cli.File("data/customerhealth.db"), TimeProvider.System, CancellationToken.None)).DisposeAsync();

        var result = await _cli.RunAsync(["backtest", "--now", "2026-11-22", .. options]);

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    public void Dispose() => _cli.Dispose();
}
