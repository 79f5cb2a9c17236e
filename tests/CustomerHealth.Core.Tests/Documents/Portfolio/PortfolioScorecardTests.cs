using System.Collections;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Portfolio;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Documents.Portfolio;

/// <summary>SC-13, SC-1: the document over the whole portfolio.</summary>
public class PortfolioScorecardTests
{
    private static readonly View Risk = Given.View(
        "vendor-risk", Given.Group("support", Given.Count("tickets") with { Name = "Open tickets", Unit = "open cases", Play = "Hold a triage call." })) with { Name = "Vendor Risk" };

    private static readonly Person Mia = new() { Key = "mia", Name = "Mia", Pod = "north" };

    private readonly Account _acme = Given.Account with { Owner = "mia", Pod = "north", Renewal = Given.Day.PlusDays(60) };

    [Fact]
    public async Task Read_AccountTurnedRed_SC12_TheMoverNamesItsExactReason()
    {
        var model = await ReadAsync(Given.Reading("tickets", "2", 40), Given.Reading("tickets", "9", 2));

        var fall = Rows(model, "falls").ShouldHaveSingleItem();
        fall["change"].ShouldBe("−100.0");
        fall["why"].ShouldBe("Open tickets 2 → 9 (−100.0)");
        Rows(model, "rises").ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_AccountTurnedRed_BandsAreCountedNowAndFourWeeksAgo()
    {
        var score = Rows(await ReadAsync(Given.Reading("tickets", "2", 40), Given.Reading("tickets", "9", 2)), "scores").ShouldHaveSingleItem();

        (score["red"], score["redBefore"], score["green"], score["greenBefore"]).ShouldBe((1, 0, 0, 1));
    }

    [Fact]
    public async Task Read_AccountTurnedRed_TheRiskHasOwnerPlayAndRenewal()
    {
        var risk = Rows(await ReadAsync(Given.Reading("tickets", "2", 40), Given.Reading("tickets", "9", 2)), "risks").ShouldHaveSingleItem();

        (risk["why"], risk["play"], risk["owner"], risk["renewal"]).ShouldBe(("New Red", "Hold a triage call", "Owner of support", "15 Jan 2027"));
    }

    [Fact]
    public async Task Read_NothingMeasured_SaysThatTheScoreIsUnknown()
    {
        var model = await ReadAsync();

        Rows(model, "unknowns").ShouldHaveSingleItem()["scores"].ShouldBe("Vendor Risk");
        Rows(model, "scores")[0]["mean"].ShouldBe(Figures.None);
    }

    [Fact]
    public async Task Read_APodWithoutTheAccount_LeavesItOut() =>
        (await ReadAsync(new Pod { Key = "harbour", Name = "Harbour" }))["accounts"].ShouldBe("0 accounts");

    [Fact]
    public async Task Read_AnyAccount_HasNoFieldThatIsNotDeclared()
    {
        var declared = PortfolioScorecardModel.Schema.Fields.Select(f => f.Path);

        var model = await ReadAsync(Given.Reading("tickets", "2", 40), Given.Reading("tickets", "9", 2));

        DocumentSchema.Of(model).Fields.Select(f => f.Path).ShouldBeSubsetOf(declared);
        model.Keys.Order(StringComparer.Ordinal).ShouldBe(PortfolioScorecardModel.Schema.Root.Fields.Keys);
    }

    [Fact]
    public async Task Read_AnyAccount_RP3_EveryPrintedFigureHasItsOwnCode()
    {
        var figure = Rows(await ReadAsync(Given.Reading("tickets", "2", 40), Given.Reading("tickets", "9", 2)), "figures").ShouldHaveSingleItem();

        var codes = figure.Where(f => f.Key.EndsWith("Code", StringComparison.Ordinal)).Select(f => f.Value.ShouldBeOfType<string>()).ToList();
        codes.ShouldAllBe(code => code.Length == 8);
        codes.ShouldBeUnique();
    }

    [Fact]
    public async Task Read_Twice_RP3_HasTheSameSnapshot() => (await ReadAsync())["snapshot"].ShouldBe((await ReadAsync())["snapshot"]);

    private static List<IReadOnlyDictionary<string, object?>> Rows(IReadOnlyDictionary<string, object?> model, string list) =>
        [.. ((IEnumerable)model[list]!).Cast<IReadOnlyDictionary<string, object?>>()];

    private Task<IReadOnlyDictionary<string, object?>> ReadAsync(params (string, Reading)[] readings) => ReadAsync(null, readings);

    private async Task<IReadOnlyDictionary<string, object?>> ReadAsync(Pod? pod, params (string, Reading)[] readings)
    {
        var (accounts, cards, organization) = (new InMemoryAccounts([_acme], [Mia]), new FixedScorecard(Given.Scorecard(Risk)), new Organization("Northlight", Given.Zone));
        var evidence = new EvidenceReader(accounts, new InMemoryObservations(readings), new InMemoryOverrides());
        var portfolio = new PortfolioReader(evidence, accounts, new InMemorySnapshots(), cards, new InMemoryActs());
        return (await new PortfolioScorecardReader(portfolio, evidence, new HealthReader(evidence, cards), accounts, cards)
            .ReadAsync(organization, new ListClock(organization, new ManualClock(Given.Noon(0))), pod, CancellationToken.None)).Model;
    }
}
