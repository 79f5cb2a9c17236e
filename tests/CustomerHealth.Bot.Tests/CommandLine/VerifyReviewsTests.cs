using System.Text.Json;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Reviews;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>RP-3 for the reviews and the digest, through the real program: their facts are kept, and what changed since is named.</summary>
public sealed class VerifyReviewsTests : IDisposable
{
    private const string Store = "demo/customerhealth.db";
    private const string Made = "2026-11-16T09:00";
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Verify_ClientReview_IsIdenticalUntilAnObjectiveMovesWhichIsNamed()
    {
        var facts = await MakeAsync("client-qbr", "--account", "acme", "--quarter", "2026-Q3", "--data", Path.Combine(AppContext.BaseDirectory, "samples", "client-qbr.yaml"));
        var code = FigureCodes.Of(facts.Snapshot).Of("objectives/demo-requests/current");
        var lost = FigureCodes.Of(facts.Snapshot).Of("daysLost");

        await ShouldBeIdenticalAsync(facts.Snapshot.Id, code, lost);
        await ImportAsync("objectives.csv", "account,key,metric,baseline,target,current,start,due,agreed_by\nacme,demo-requests,Demo requests a month,40,66,61,2026-09-21,2026-12-18,Ruth Adeyemi\n");
        using var json = await VerifyAsync(code);

        (Text(json, "verdict"), json.RootElement.GetProperty("recomputed").GetBoolean()).ShouldBe(("changed", false));
        Text(json, "withoutPast").ShouldBe("Objectives, weekly goals and tests");
        Whys(json).ShouldContain("objectives demo-requests current: 55 → 61");
        await ShouldBeIdenticalAsync(lost);
    }

    /// <summary>RP-3: what is filled from a file is kept under its id, and nothing is claimed that was not computed.</summary>
    [Fact]
    public async Task Verify_Expectations_IsKeptAndSaysThatThereIsNothingToCompute()
    {
        var facts = await MakeAsync("qbr-expectations");

        var said = await _cli.RunAsync("verify", facts.Snapshot.Id, "--store", Store, "--now", Made);

        said.Exit.ShouldBe(0);
        said.Output.ShouldContain("This cannot be verified here.");
        said.Output.ReplaceLineEndings(" ").ShouldContain("It was filled from a file");
        said.Output.ShouldNotContain("dentical");
    }

    [Fact]
    public async Task Report_ExpectationsWithoutAStore_IsMadeAndSaysThatItsContentIsNotKept()
    {
        var result = await _cli.RunAsync("report", "qbr-expectations", "--out", "q.pdf", "--store", "none.db");

        (result.Exit, result.Error).ShouldBe((0, ""));
        result.Output.ShouldContain("Its content is not kept, so 'verify' will not know it: There is no store");
        File.Exists(_cli.File("none.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_InternalPack_IsIdenticalUntilAGoalIsMetAndAReadingComesWhichAreNamed()
    {
        var facts = await MakeAsync("qbr-internal", "--person", "mara.lindqvist", "--quarter", "2026-Q4", "--as-of", "2026-11-15");
        var goals = FigureCodes.Of(facts.Snapshot).Of("counts/weekly goals met");
        var end = FigureCodes.Of(facts.Snapshot).Of("accounts/acme/scores/vendor-risk/end");

        await ShouldBeIdenticalAsync(facts.Snapshot.Id, goals, end, FigureCodes.Of(facts.Snapshot).Of("accounts/acme/scores/vendor-risk/start"));
        await ImportAsync("observations.csv", "account,measure,at,value,source,id,known_at\nacme,support.open-tickets,2026-11-15,1,late,late-1,2026-11-17T11:00:00Z\n");
        using var score = await VerifyAsync(end);
        using var goal = await VerifyAsync(goals);

        (Text(score, "verdict"), score.RootElement.GetProperty("recomputed").GetBoolean()).ShouldBe(("changed", true));
        Whys(score).ShouldHaveSingleItem()!.ShouldStartWith("accounts acme scores vendor-risk end: ");
        Text(goal, "verdict").ShouldBe("identical");
    }

    [Fact]
    public async Task Verify_Digest_IsIdenticalUntilAReadingComesWhichMovesANamedScore()
    {
        var facts = await MakeAsync("weekly-digest");
        var codes = FigureCodes.Of(facts.Snapshot);
        const string path = "accounts/larkspur-energy/scores/vendor-risk/now";

        await ShouldBeIdenticalAsync(facts.Snapshot.Id, codes.Of("counts/accounts"), codes.Of(path));
        await ImportAsync("observations.csv", "account,measure,at,value,source,id,known_at\nlarkspur-energy,support.open-tickets,2026-11-15,1,late,late-1,2026-11-17T11:00:00Z\n");
        using var score = await VerifyAsync(codes.Of(path));

        (Text(score, "verdict"), score.RootElement.GetProperty("recomputed").GetBoolean()).ShouldBe(("changed", true));
        Whys(score).ShouldHaveSingleItem()!.ShouldStartWith("accounts larkspur-energy scores vendor-risk now: ");
    }

    private async Task ShouldBeIdenticalAsync(params string[] codes)
    {
        foreach (var code in codes)
        {
            using var json = await VerifyAsync(code);
            Text(json, "verdict").ShouldBe("identical", json.RootElement.ToString());
        }

        var chat = await _cli.RunAsync("chat", $"verify {codes[0]}", "--store", Store, "--now", "2026-11-18T09:00");
        chat.Output.ShouldContain("Identical: ");
    }

    private async Task<FrozenFacts> MakeAsync(string document, params string[] options)
    {
        await _cli.DemoAsync(Made);
        var made = await _cli.RunAsync(["report", document, "--html", "--out", "p.html", "--store", Store, "--now", Made, .. options]);
        (made.Exit, made.Error).ShouldBe((0, ""));
        await using var store = await Storage.Store.OpenExistingAsync(_cli.File(Store), TimeProvider.System, CancellationToken.None);
        var facts = (await store.Frozen.FindAsync(await IdAsync(document), CancellationToken.None)).ShouldNotBeNull();

        // What is printed is what is kept: the id and a code of the page lead back to the facts.
        var page = await File.ReadAllTextAsync(_cli.File("p.html"));
        page.ShouldContain(facts.Snapshot.Id);
        if (document != QbrExpectationsModel.Name) // which has no figures
            page.ShouldContain($">{FigureCodes.StartOf(facts.Snapshot.Id)}");
        return facts;
    }

    private async Task<string> IdAsync(string document)
    {
        await using var connection = new SqliteConnection($"Data Source={_cli.File(Store)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select id from frozen_facts where document = '{document}'";
        return (await command.ExecuteScalarAsync()).ShouldBeOfType<string>();
    }

    private async Task ImportAsync(string name, string text)
    {
        var done = await _cli.RunAsync("import", _cli.File(name, text), "--store", Store, "--now", "2026-11-17T12:00");
        (done.Exit, done.Error).ShouldBe((0, ""), done.Output);
    }

    private async Task<JsonDocument> VerifyAsync(string code)
    {
        var result = await _cli.RunAsync("verify", code, "--json", "--store", Store, "--now", "2026-11-18T09:00");
        result.Error.ShouldBeEmpty();
        return JsonDocument.Parse(result.Output);
    }

    private static List<string?> Whys(JsonDocument json) => [.. json.RootElement.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("why").GetString())];

    private static string? Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString();
}
