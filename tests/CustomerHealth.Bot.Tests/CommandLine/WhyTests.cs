using System.Text.Json;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>SC-12 through the program: <c>chat "acme why"</c> on the sample portfolio.</summary>
public sealed class WhyTests : IAsyncLifetime
{
    private readonly Cli _cli = new();

    public Task InitializeAsync() => _cli.DemoAsync("2026-11-16T09:00");

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Why_SamplePortfolio_EveryViewAndGroupSumsExactly()
    {
        var text = await AskAsync("acme why");
        var answer = await AskAsync("acme why", "--json");

        text.Output.ShouldContain("Vendor Risk");
        text.Output.ShouldContain("−33.3  Executive sponsor green → red");
        using var json = JsonDocument.Parse(answer.Output);
        var views = json.RootElement.GetProperty("data").GetProperty("views").EnumerateArray().ToList();
        views.Count.ShouldBe(7);
        var explained = views.Concat(views.SelectMany(v => v.GetProperty("groups").EnumerateArray()))
            .Where(s => s.GetProperty("delta").ValueKind == JsonValueKind.Number).ToList();
        explained.Count.ShouldBeGreaterThan(10);
        foreach (var score in explained)
            score.GetProperty("parts").EnumerateArray().Sum(p => p.GetProperty("points").GetDecimal()).ShouldBe(score.GetProperty("delta").GetDecimal());
    }

    [Fact]
    public async Task Why_OneViewSinceWeeks_ShowsThatViewAlone()
    {
        var answer = await AskAsync("acme why vendor-risk 8w");

        answer.Exit.ShouldBe(0);
        answer.Output.ShouldContain("21 Sep 2026 to 16 Nov 2026");
        answer.Output.ShouldContain("Vendor Risk");
        answer.Output.ShouldNotContain("Client");
    }

    [Theory]
    [InlineData("acme why retention")]
    [InlineData("acme why 4w vendor-outcomes/retention")]
    public async Task Why_GroupThatTheCardShows_IsExplainedAlone(string asked)
    {
        var answer = await AskAsync(asked);

        answer.Exit.ShouldBe(0);
        answer.Output.ShouldContain("Retention");
        answer.Output.ShouldNotContain("Vendor Risk");
    }

    [Theory]
    [InlineData("acme why 8x", "'8x' is not a time to look back to")]
    [InlineData("acme why 2027-01-01", "2027-01-01 lies ahead")]
    [InlineData("acme why vendor-luck", "'vendor-luck' is not a view. Did you mean 'vendor-risk'?")]
    public async Task Why_WrongWords_IsRefusedWithASentence(string asked, string sentence)
    {
        var answer = await AskAsync(asked);

        answer.Exit.ShouldBe(1);
        (answer.Output + answer.Error).ReplaceLineEndings(" ").ShouldContain(sentence);
    }

    /// <summary>SC-11: after an edit each end is scored by the scorecard that was in force on that day.</summary>
    [Fact]
    public async Task Why_ScorecardEditedInBetween_NamesTheWeightThatWasChanged()
    {
        const string Sponsor = "measure: sponsor.relationship\n        name: Executive sponsor\n        kind: colour\n        valid-days: 90\n        weight: ";
        BundledScorecards.CopyTo(_cli.File("cards"), (_, text) => text.Replace(Sponsor + "1", Sponsor + "2", StringComparison.Ordinal));

        _cli.File("appsettings.json", """{ "Scorecards": { "Path": "cards" } }""");
        var answer = await _cli.RunAsync("chat", "acme why vendor-outcomes 3d", "--json", "--store", "demo/customerhealth.db", "--now", "2026-11-18T09:00");

        using var json = JsonDocument.Parse(answer.Output);
        var data = json.RootElement.GetProperty("data");
        data.GetProperty("fromScorecard").GetString().ShouldNotBe(data.GetProperty("toScorecard").GetString());
        data.GetProperty("views")[0].GetProperty("groups")[0].GetProperty("parts").EnumerateArray()
            .ShouldContain(p => p.GetProperty("kind").GetString() == "weight" && p.GetProperty("measure").GetString() == "sponsor.relationship");
    }

    private Task<CliResult> AskAsync(string text, params string[] more) =>
        _cli.RunAsync(["chat", text, .. more, "--store", "demo/customerhealth.db", "--now", "2026-11-16T09:00"]);
}
