using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>RP-3 through the real program: a printed figure is recomputed, and what changed since is named.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Store = "demo/customerhealth.db";
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Verify_NothingCameSince_IsIdenticalOnTheCommandLineAndInChat()
    {
        var (code, snapshot) = await MakeAsync();

        using var json = await VerifyAsync(code);
        (Text(json, "verdict"), Text(json, "snapshot"), Text(json, "account"), Text(json, "figure")).ShouldBe(("identical", snapshot, "acme", "views/vendor-risk/score"));
        json.RootElement.GetProperty("recomputed").GetBoolean().ShouldBeTrue();
        using var all = await VerifyAsync(snapshot);
        Text(all, "verdict").ShouldBe("identical");
        var chat = await _cli.RunAsync("chat", $"verify {code.ToLowerInvariant()}", "--store", Store, "--now", "2026-11-18T09:00");
        (chat.Exit, chat.Output).ShouldSatisfyAllConditions(c => c.Exit.ShouldBe(0), c => c.Output.ShouldContain("Identical: the score of vendor-risk is"));
    }

    [Fact]
    public async Task Verify_ReadingCameLater_NamesItWithItsPointsAndStillRecomputesWhatWasPrinted()
    {
        var (code, snapshot) = await MakeAsync();
        var csv = _cli.File("observations.csv", "account,measure,at,value,source,id,known_at\nacme,support.open-tickets,2026-11-16,1,late,late-1,2026-11-17T12:00:00Z\n");
        (await _cli.RunAsync("import", csv, "--store", Store)).Exit.ShouldBe(0);

        using var json = await VerifyAsync(code);

        (Text(json, "verdict"), json.RootElement.GetProperty("recomputed").GetBoolean()).ShouldBe(("changed", true));
        var change = json.RootElement.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        (change.GetProperty("kind").GetString(), change.GetProperty("sources")[0].GetString()).ShouldBe(("observation", "observation:late-1"));
        var parts = json.RootElement.GetProperty("parts").EnumerateArray().Sum(p => p.GetProperty("points").GetDecimal());
        parts.ShouldBe(json.RootElement.GetProperty("now").GetDecimal() - json.RootElement.GetProperty("printed").GetDecimal());
        parts.ShouldNotBe(0);
        using var all = await VerifyAsync(snapshot);
        all.RootElement.GetProperty("moved").EnumerateArray().Select(m => m.GetString()).ShouldContain("views/vendor-risk/score");
    }

    /// <summary>A back-fill says that it was known before, so what was printed cannot be recomputed; it is named all the same.</summary>
    [Fact]
    public async Task Verify_ReadingWasBackFilled_SaysThatItCannotBeRecomputedAndNamesTheReading()
    {
        var (code, _) = await MakeAsync();
        var csv = _cli.File("observations.csv", "account,measure,at,value,source,id\nacme,support.open-tickets,2026-11-16,1,late,late-1\n");
        (await _cli.RunAsync("import", csv, "--store", Store)).Exit.ShouldBe(0);

        using var json = await VerifyAsync(code);

        (Text(json, "verdict"), json.RootElement.GetProperty("recomputed").GetBoolean()).ShouldBe(("changed", false));
        json.RootElement.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem().GetProperty("sources")[0].GetString().ShouldBe("observation:late-1");
    }

    /// <summary>A name is no figure: all is recomputed as printed, and the rename is named.</summary>
    [Fact]
    public async Task Verify_OwnerWasRenamed_IsRecomputedAndNamesTheRename()
    {
        var (code, snapshot) = await MakeAsync();
        var csv = _cli.File("people.csv", "key,name\nmara.lindqvist,Mara Sjöberg\n");
        (await _cli.RunAsync("import", csv, "--store", Store, "--now", "2026-11-17T10:00")).Exit.ShouldBe(0);

        using var one = await VerifyAsync(code);
        using var all = await VerifyAsync(snapshot);
        var chat = await _cli.RunAsync("verify", snapshot, "--store", Store, "--now", "2026-11-18T09:00");

        Text(one, "verdict").ShouldBe("identical");
        all.RootElement.GetProperty("recomputed").GetBoolean().ShouldBeTrue();
        all.RootElement.GetProperty("moved").GetArrayLength().ShouldBe(0);
        var change = all.RootElement.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        (change.GetProperty("kind").GetString(), change.GetProperty("now").GetString()).ShouldBe(("name", "Mara Sjöberg"));
        chat.Output.ShouldContain("Every figure is as printed");
        chat.Output.ShouldNotContain("cannot be recomputed");
    }

    /// <summary>A back-fill that only moves a week gone by moves no figure: the trend that was printed is another one all the same.</summary>
    [Fact]
    public async Task Verify_BackFillMovedOnlyAWeekGoneBy_NamesTheTrend()
    {
        var (_, snapshot) = await MakeAsync();
        var csv = _cli.File("observations.csv", "account,measure,at,value,source,id\nacme,support.open-tickets,2026-09-28T20:00:00Z,90,late,late-1\n");
        (await _cli.RunAsync("import", csv, "--store", Store)).Exit.ShouldBe(0);

        using var json = await VerifyAsync(snapshot);
        var chat = await _cli.RunAsync("verify", snapshot, "--store", Store, "--now", "2026-11-18T09:00");

        (Text(json, "verdict"), json.RootElement.GetProperty("recomputed").GetBoolean()).ShouldBe(("changed", false));
        var moved = json.RootElement.GetProperty("moved").EnumerateArray().Select(m => m.GetString()!).ToList();
        moved.ShouldContain("views/vendor-risk/track/weeks");
        moved.ShouldAllBe(path => path.EndsWith("/weeks", StringComparison.Ordinal));
        chat.Output.ShouldContain("weekly trend of vendor-risk");
        chat.Output.ShouldNotContain("Identical");
    }

    [Fact]
    public async Task Verify_ScorecardAndAccountWereEdited_NamesBoth()
    {
        var (code, snapshot) = await MakeAsync();
        var settings = EditedScorecards();
        var csv = _cli.File("accounts.csv", "key,name,renewal\nacme,Acme Robotics,2027-03-01\n");
        (await _cli.RunAsync("import", csv, "--store", Store, "--now", "2026-11-16T10:00")).Error.ShouldBeEmpty();

        using var json = await VerifyAsync(code, "--config", settings);
        using var all = await VerifyAsync(snapshot, "--config", settings);

        (Text(json, "verdict"), json.RootElement.GetProperty("recomputed").GetBoolean()).ShouldBe(("changed", true));
        json.RootElement.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("kind").GetString()).ShouldContain("threshold");
        var kinds = all.RootElement.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()).ToList();
        kinds.ShouldContain("scorecard");
        kinds.ShouldContain("account");
    }

    [Theory]
    [InlineData("K7QMD3F4", "No figure of a document made from this store has the code K7QMD3F4")]
    [InlineData("k7qm-d3f4", "No figure of a document made from this store has the code K7QMD3F4")]
    [InlineData("0123456789ab", "This store keeps no snapshot 0123456789ab")]
    [InlineData("hello", "'hello' is no code of a figure. A code has 8 letters and digits")]
    public async Task Verify_CodeOfNothing_IsRefusedWithASentence(string code, string sentence)
    {
        await MakeAsync();

        var result = await _cli.RunAsync("verify", code, "--store", Store);

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
        result.Output.ShouldBeEmpty();
    }

    /// <summary>SQLite takes a file whose header asks for a newer writer as read-only, whoever the user is.</summary>
    [Fact]
    public async Task Report_StoreThatCannotBeWrittenTo_IsMadeWithAWarning()
    {
        await MakeAsync();
        using (var file = File.Open(_cli.File(Store), FileMode.Open))
        {
            file.Position = 18;
            file.WriteByte(3);
        }

        var result = await _cli.RunAsync("report", "account-scorecard", "--account", "brindlewick", "--out", "b.pdf", "--store", Store, "--now", "2026-11-17T09:00");

        result.Exit.ShouldBe(0);
        result.Error.ShouldContain("Its facts could not be kept, so its figures cannot be verified later: The store");
        File.Exists(_cli.File("b.pdf")).ShouldBeTrue();
    }

    private async Task<(string Code, string Snapshot)> MakeAsync()
    {
        await _cli.DemoAsync("2026-11-16T09:00");
        await using var connection = new SqliteConnection($"Data Source={_cli.File(Store)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select id from frozen_facts where document = 'account-scorecard'";
        var snapshot = (await command.ExecuteScalarAsync()).ShouldBeOfType<string>();
        return (await CodeAsync(snapshot), snapshot);
    }

    /// <summary>The code of the score of Vendor Risk, from the facts that are kept: the same that the document prints.</summary>
    private async Task<string> CodeAsync(string snapshot)
    {
        await using var store = await Storage.Store.OpenExistingAsync(_cli.File(Store), TimeProvider.System, CancellationToken.None);
        var facts = await store.Frozen.FindAsync(snapshot, CancellationToken.None);
        return Core.Documents.Frozen.FigureCodes.Of(facts!.Snapshot).Of("views/vendor-risk/score");
    }

    private async Task<JsonDocument> VerifyAsync(string code, params string[] more)
    {
        var result = await _cli.RunAsync(["verify", code, "--json", "--store", Store, "--now", "2026-11-18T09:00", .. more]);
        result.Error.ShouldBeEmpty();
        result.Exit.ShouldBe(0);
        return JsonDocument.Parse(result.Output);
    }

    private string EditedScorecards()
    {
        BundledScorecards.CopyTo(_cli.File("edited"), (_, text) => text.Replace("green: 3\n        yellow: 8", "green: 20\n        yellow: 30", StringComparison.Ordinal));
        return _cli.File("edited.json", """{ "Organization": { "Name": "Northlight Studio", "TimeZone": "Europe/Helsinki" }, "Scorecards": { "Path": "edited" } }""");
    }

    private static string? Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString();
}
