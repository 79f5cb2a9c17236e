using System.Text.Json;
using CustomerHealth.Core.Documents.Frozen;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>RP-3 for the portfolio's document, through the real program: what was compared is said, and what changed since.</summary>
public sealed class VerifyPortfolioTests : IDisposable
{
    private const string Store = "demo/customerhealth.db";
    private const string Mean = "scores/vendor-risk/mean";
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Verify_NothingCameSince_IsIdenticalAndSaysWhatWasCompared(bool kept)
    {
        var facts = await MakeAsync(kept);

        using var all = await VerifyAsync(facts.Snapshot.Id);
        using var one = await VerifyAsync(FigureCodes.Of(facts.Snapshot).Of(Mean));

        facts.Snapshot.Content.ShouldContain(kept ? "\"kept\":true" : "\"kept\":false");
        (Text(all, "verdict"), Text(one, "verdict"), Text(one, "figure")).ShouldBe(("identical", "identical", Mean));
        all.RootElement.GetProperty("account").ValueKind.ShouldBe(JsonValueKind.Null);
        var limits = Text(all, "limits")!;
        limits.Contains("daily snapshots of 18 Oct 2026 to 15 Nov 2026, weekly, and not computed anew", StringComparison.Ordinal).ShouldBe(kept);
        limits.ShouldEndWith("not the lists of risks, moves and gaps.");
    }

    [Fact]
    public async Task Verify_ReadingCameLater_NamesTheAccountsWhoseScoresAreOthersNow()
    {
        var facts = await MakeAsync(kept: false);
        await ImportAsync("observations.csv", "account,measure,at,value,source,id,known_at\nacme,support.open-tickets,2026-11-16,1,late,late-1,2026-11-17T12:00:00Z\n");

        using var json = await VerifyAsync(FigureCodes.Of(facts.Snapshot).Of(Mean));

        (Text(json, "verdict"), json.RootElement.GetProperty("recomputed").GetBoolean()).ShouldBe(("changed", true));
        var change = json.RootElement.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        (change.GetProperty("path").GetString(), change.GetProperty("sources")[0].GetString()).ShouldBe(("scores/vendor-risk/acme", "account:acme"));
        change.GetProperty("why").GetString()!.ShouldStartWith("Acme Robotics: Vendor Risk ");
    }

    /// <summary>A reading of a day that was written does not change what was written: the document that read it stays as it is.</summary>
    [Fact]
    public async Task Verify_FromDailySnapshots_ReadingCameLater_IsStillIdenticalAndDoesNotClaimToBeComputedAnew()
    {
        var facts = await MakeAsync(kept: true);
        await ImportAsync("observations.csv", "account,measure,at,value,source,id\nacme,support.open-tickets,2026-11-14,1,late,late-1\n");

        using var json = await VerifyAsync(facts.Snapshot.Id);

        Text(json, "verdict").ShouldBe("identical");
        Text(json, "limits")!.ShouldContain("not computed anew");
    }

    [Fact]
    public async Task Verify_DocumentThatThisReleaseCannotGather_SaysWhichItCan()
    {
        var facts = await MakeAsync(kept: false);
        await using (var connection = new SqliteConnection($"Data Source={_cli.File(Store)};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "update frozen_facts set document = 'board-pack' where document = 'portfolio-scorecard'";
            await command.ExecuteNonQueryAsync();
        }

        using var json = await VerifyAsync(facts.Snapshot.Id);
        var chat = await _cli.RunAsync("verify", facts.Snapshot.Id, "--store", Store, "--now", "2026-11-18T09:00");

        Text(json, "verdict").ShouldBe("unverifiable");
        Text(json, "obstacle")!.ShouldStartWith("This release cannot gather the facts of board-pack again, only those of account-scorecard, portfolio-scorecard");
        chat.Output.ShouldContain("This cannot be verified here.");
    }

    private async Task<FrozenFacts> MakeAsync(bool kept)
    {
        await _cli.DemoAsync("2026-11-16T09:00");
        if (kept)
            (await _cli.RunAsync("snapshot", "--from", "2026-10-10", "--to", "2026-11-15", "--store", Store, "--now", "2026-11-16T09:00")).Exit.ShouldBe(0);
        var made = await _cli.RunAsync("report", "portfolio-scorecard", "--out", "p.pdf", "--store", Store, "--now", "2026-11-16T09:00");
        made.Exit.ShouldBe(0, made.Error);
        await using var store = await Storage.Store.OpenExistingAsync(_cli.File(Store), TimeProvider.System, CancellationToken.None);
        return (await store.Frozen.FindAsync(await IdAsync(), CancellationToken.None)).ShouldNotBeNull();
    }

    private async Task<string> IdAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_cli.File(Store)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select id from frozen_facts where document = 'portfolio-scorecard' order by made_at desc, as_of limit 1";
        return (await command.ExecuteScalarAsync()).ShouldBeOfType<string>();
    }

    private async Task ImportAsync(string name, string text) =>
        (await _cli.RunAsync("import", _cli.File(name, text), "--store", Store, "--now", "2026-11-17T12:00")).Exit.ShouldBe(0);

    private async Task<JsonDocument> VerifyAsync(string code)
    {
        var result = await _cli.RunAsync("verify", code, "--json", "--store", Store, "--now", "2026-11-18T09:00");
        result.Error.ShouldBeEmpty();
        return JsonDocument.Parse(result.Output);
    }

    private static string? Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString();
}
