using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Commands.Pilots;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Pilots;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Json;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>SC-16: both scorecards are shown, who would change band is listed, and what is in force stays untouched.</summary>
public class PilotTests
{
    private static readonly View Risk = Given.View("vendor-risk", Given.Group("support", Given.Count("tickets"), Given.Colour("age"))) with { Name = "Vendor Risk" };

    private static readonly Pilot Stricter = new()
    {
        Key = "stricter", Name = "Stricter", Regions = ["EMEA"], From = Given.Day.PlusDays(-5),
        Changed = Given.Scorecard(Risk with { Groups = [Given.Group("support", Given.Count("tickets", 1, 2), Given.Colour("age"))] }),
    };

    private static readonly (string, Reading)[] Readings = [Given.Reading("tickets", "3"), Given.Reading("age", "green")];

    [Fact]
    public async Task Card_AccountInPilot_SC16_ShowsBothAndCallsOutTheChangeOfBand()
    {
        var card = await AskAsync("acme", "EMEA", Stricter);

        var section = card.Sections.OfType<TextSection>().Single(s => s.Head == "Pilot Stricter");
        section.Aside.ShouldBe("since 11 Nov");
        section.Lines.ShouldHaveSingleItem().ToString().ShouldBe("Vendor Risk would be 50 Yellow (now 100 Green): another band");
        card.Data.ShouldBeOfType<HealthJson>().Views[0].Score.ShouldBe(100, "the card itself speaks of what is in force");
    }

    [Theory, InlineData("APAC"), InlineData(null)]
    public async Task Card_AccountNotInPilot_HasNoSuchSection(string? region)
    {
        var card = await AskAsync("acme", region, Stricter);

        card.Sections.OfType<TextSection>().ShouldNotContain(s => s.Head == "Pilot Stricter");
    }

    [Fact]
    public async Task Card_PilotIsOver_HasNoSuchSection()
    {
        var card = await AskAsync("acme", "EMEA", Stricter with { Until = Given.Day.PlusDays(-1) });

        card.Sections.OfType<TextSection>().ShouldNotContain(s => s.Head == "Pilot Stricter");
    }

    [Fact]
    public async Task Pilot_Running_SC16_CountsItsAccountsAndListsWhoChangesBandAndWhy()
    {
        var reply = await AskAsync("pilot", "EMEA", Stricter);

        reply.Text.ShouldBe("Stricter: 1 account in it, 1 would change band.");
        reply.Sections.OfType<TextSection>().Single().Lines.Select(l => l.ToString()).ShouldBe(
        [
            "region EMEA: 1 account in it, 1 would change band.",
            "Acme Robotics: Vendor Risk 100 Green to 50 Yellow, tickets: green from 3 to 1, yellow from 8 to 2",
        ]);
    }

    [Fact]
    public async Task Pilot_AccountThatHasLeft_IsNotCounted() =>
        (await AskAsync("pilot", "EMEA", Stricter, Lifecycle.Churned)).Text.ShouldBe("Stricter: 0 accounts in it, 0 would change band.");

    [Fact]
    public async Task Pilot_NoneRunsYet_SaysWhichIsNext()
    {
        var reply = await AskAsync("pilot", "EMEA", Stricter with { From = Given.Day.PlusDays(3) });

        reply.Text.ShouldBe("No pilot runs today; Stricter starts in 3 days.");
    }

    private static Task<Reply> AskAsync(string text, string? region, Pilot pilot, Lifecycle lifecycle = Lifecycle.Active)
    {
        var accounts = new InMemoryAccounts([Given.Account with { Region = region, Lifecycle = lifecycle }]);
        var evidence = new EvidenceReader(accounts, new InMemoryObservations(Readings), new InMemoryOverrides());
        var inForce = new FixedScorecard(Given.Scorecard(Risk));
        var organization = new Organization("Northlight", Given.Zone);
        var clock = new ManualClock(Given.Noon(0));
        var pilots = new FixedPilots([pilot]);
        var card = new CardCommand(new HealthReader(evidence, inForce), accounts, organization, clock);
        IBotCommand[] commands = [new PilotedCard(card, pilots, evidence, inForce, () => Given.AsOf), new PilotCommand(pilots, evidence, inForce, organization, clock)];
        return new CommandDispatcher(commands, accounts).DispatchAsync(Given.Request(text), CancellationToken.None);
    }

    private sealed class FixedPilots(ImmutableArray<Pilot> pilots) : IPilotSource
    {
        public ImmutableArray<Pilot> Current => pilots;
    }
}
