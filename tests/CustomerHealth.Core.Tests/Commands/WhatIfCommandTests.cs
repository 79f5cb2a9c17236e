using System.Text.Json.Nodes;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>SC-17: what would make it green, in chat.</summary>
public class WhatIfCommandTests
{
    private static readonly View Risk = Given.View(
        "vendor-risk",
        Given.Group("support", Given.Count("tickets") with { Name = "Open tickets", Play = "Hold a triage call." }, Given.Colour("age") with { Name = "Age" }) with { Owner = "Head of Support" },
        Given.Group("product", Given.Colour("defects") with { Name = "Defects" }) with { Owner = "Head of Product" }) with
    { Name = "Vendor Risk" };

    private static readonly View Outcomes = Given.View(
        "vendor-outcomes",
        Given.Group("retention", Given.Colour("sponsor") with { Name = "Sponsor" }) with { Name = "Retention" },
        Given.Group("advocacy", Given.Colour("reference") with { Name = "Reference" }) with { Name = "Advocacy" }) with
    { Name = "Vendor Outcomes", Combine = Combine.None };

    private static readonly (string, Reading)[] Poor = [Given.Reading("tickets", "7"), Given.Reading("age", "red"), Given.Reading("defects", "yellow"), Given.Reading("reference", "green")];

    [Fact]
    public async Task WhatIf_View_SC17_NamesTheFewestChangesWithValueOwnerAndPlay()
    {
        var reply = await AskAsync("acme whatif vendor-r", [], [.. Poor, Given.Reading("defects", "green", id: "z")]);

        var steps = reply.Sections.OfType<StepsSection>().ShouldHaveSingleItem();
        steps.Head.ShouldBe("Vendor Risk: 63 Yellow to 75 Green");
        steps.Steps.ShouldBe([new Step("Age: red to yellow", "Priya Nandakumar (Support)", null, "red")]);
        reply.Sections.OfType<TextSection>().Single().Lines.Select(l => l.ToString()).ShouldBe(["Open tickets 3 or fewer: 75"]);
    }

    [Fact]
    public async Task WhatIf_NoView_SC2_ListsEachGroupAndViewApartShortestFirst()
    {
        var reply = await AskAsync("acme whatif", [], [.. Poor, Given.Reading("sponsor", "red")]);

        reply.Sections.OfType<StepsSection>().Select(s => (s.Head, s.Steps.Length))
            .ShouldBe([("Retention: 0 Red to 100 Green", 1), ("Vendor Risk: 38 Red to 75 Green", 2)]);
        reply.Text.ShouldBe("Acme Robotics: Retention needs 1 change, Vendor Risk needs 2 changes.");
    }

    [Fact]
    public async Task WhatIf_MissingMeasure_SC8_AsksToMeasureIt()
    {
        var reply = await AskAsync("acme whatif vendor-outcomes", [], Poor);

        reply.Sections.OfType<StepsSection>().Single().Steps.ShouldBe([new Step("Measure Sponsor and find it green", "Owner of retention", null, "never measured")]);
    }

    [Fact]
    public async Task WhatIf_PersonsCap_SC10_IsNamedAsWhatMustBeLiftedFirst()
    {
        var held = new Override
        {
            Account = "acme", Kind = OverrideKind.Cap, View = "vendor-risk", Cap = Band.Red, Author = "priya", Reason = "They told me so", SetAt = Given.Noon(2), Until = Given.Day.PlusDays(10),
        };

        var reply = await AskAsync("acme whatif vendor-risk", [held], Given.Reading("tickets", "1"), Given.Reading("age", "green"), Given.Reading("defects", "green"));

        reply.Sections.OfType<StepsSection>().Single().Steps
            .ShouldBe([new Step("Lift the cap at Red, or wait: it ends after 26 Nov 2026", "Priya Nandakumar", null, "They told me so")]);
    }

    [Fact]
    public async Task WhatIf_RuleHoldsItByAnAttribute_SaysItIsOutOfReachAndWhy()
    {
        var capped = Risk with { Caps = [new CapRule(new Condition { Attributes = [("lifecycle", ["active"])] }, Band.Yellow, null, "nothing is safe yet")] };

        var reply = await AskAsync(capped, "acme whatif vendor-risk", [], Poor);

        reply.Sections.OfType<TextSection>().Single().Lines[0].ToString()
            .ShouldBe("Out of reach: whatever the measures do it is held at Yellow: nothing is safe yet.");
    }

    [Fact]
    public async Task WhatIf_RuleOfAMeasureElsewhere_SC10_NamesThatMeasureAmongTheChanges()
    {
        var capped = Risk with { Caps = [new CapRule(new Condition { Measure = "sponsor", Is = "red" }, Band.Red, null, "the sponsor is red")] };

        var reply = await AskAsync(capped, "acme whatif vendor-risk", [], [.. Poor, Given.Reading("sponsor", "red"), Given.Reading("age", "green", id: "z")]);

        reply.Sections.OfType<StepsSection>().Single().Steps.Select(s => s.Text).ShouldBe(["Defects: yellow to green", "Sponsor: red to yellow"]);
    }

    [Fact]
    public async Task WhatIf_Green_SaysWhatWouldEndIt()
    {
        var reply = await AskAsync("acme whatif vendor-risk", [], Given.Reading("tickets", "1"), Given.Reading("age", "green"), Given.Reading("defects", "green"));

        reply.Sections.OfType<TextSection>().Single().Lines[0].ToString().ShouldBe("One measure turning Red would end that: Defects (50 Yellow).");
    }

    [Fact]
    public async Task WhatIf_NotEverythingTried_SC17_SaysSoInsteadOfCallingItTheSmallest()
    {
        string[] keys = [.. Enumerable.Range(0, 7).Select(i => $"m{i}")];
        var capped = Given.View("vendor-risk", Given.Group("support", [.. keys.Select(k => Given.Colour(k))])) with
        {
            Caps = [.. keys.Select(k => new CapRule(new Condition { Measure = k, Is = "grey" }, Band.Red, null, "grey"))],
        };

        var reply = await AskAsync(capped, "acme whatif vendor-risk", [], [.. keys.Select(k => Given.Reading(k, "red"))]);
        var whole = await AskAsync("acme whatif vendor-risk", [], Poor);

        reply.Sections.OfType<TextSection>().First().Lines[0].ToString().ShouldBe(
            "Note: too many conditions ask for measures to try them all, so these were left as they are: m6; a smaller set that changes one of them may exist.");
        reply.Footer.ShouldNotContain("each set is the smallest there is");
        whole.Footer.ShouldContain("each set is the smallest there is");
        JsonNode.Parse(ReplyJson.Of(reply, oneLine: true))!["data"]!["targets"]![0]!["doubt"]!.GetValue<string>().ShouldStartWith("too many conditions");
    }

    [Fact]
    public async Task WhatIf_UnknownView_OffersTheNearest()
    {
        var reply = await AskAsync("acme whatif vendor-rsk", [], Poor);

        (reply.Kind, reply.Text).ShouldBe((ReplyKind.Refusal, "There is no view 'vendor-rsk'. Did you mean 'vendor-risk'?"));
    }

    /// <summary>The grammar has <c>ACCOUNT whatif [VIEW]</c>: who types less than a view is told which view it is in.</summary>
    [Theory]
    [InlineData("support", "'support' is a group of Vendor Risk. whatif takes a view, and finds the values itself: type acme whatif vendor-risk.")]
    [InlineData("tickets", "'Open tickets' is a measure of Vendor Risk. whatif takes a view, and finds the values itself: type acme whatif vendor-risk.")]
    [InlineData("tickets 3", "'Open tickets' is a measure of Vendor Risk. whatif takes a view, and finds the values itself: type acme whatif vendor-risk.")]
    [InlineData("open Tickets", "'Open tickets' is a measure of Vendor Risk. whatif takes a view, and finds the values itself: type acme whatif vendor-risk.")]
    [InlineData("Retention", "'Retention' is a group of Vendor Outcomes. whatif takes a view, and finds the values itself: type acme whatif vendor-outcomes.")]
    [InlineData("ticketsystem", "There is no view 'ticketsystem'. There are: vendor-outcomes, vendor-risk.")]
    public async Task WhatIf_GroupOrMeasure_SaysWhichViewToType(string typed, string sentence)
    {
        var reply = await AskAsync($"acme whatif {typed}", [], Poor);

        (reply.Kind, reply.Text).ShouldBe((ReplyKind.Refusal, sentence));
    }

    /// <summary>The longest that fits is meant, and of each view it is said what it is there.</summary>
    [Theory]
    [InlineData("support frequency", "'Support frequency' is a measure of Vendor Risk. whatif takes a view, and finds the values itself: type acme whatif vendor-risk.")]
    [InlineData("retention", "'Retention' is a group of Vendor Outcomes; 'Will they stay' is a group of Vendor Risk. whatif takes a view, and finds the values itself: type acme whatif vendor-outcomes or acme whatif vendor-risk.")]
    public async Task WhatIf_WordsThatBeginAsSeveral_AreWhatFitsBest(string typed, string sentence)
    {
        var risk = Given.View(
            "vendor-risk",
            Given.Group("support", Given.Colour("age")),
            Given.Group("retention", Given.Colour("often") with { Name = "Support frequency" }) with { Name = "Will they stay" }) with
        { Name = "Vendor Risk" };

        (await AskAsync(risk, $"acme whatif {typed}", [])).Text.ShouldBe(sentence);
    }

    [Fact]
    public async Task WhatIf_Json_HoldsTheChangesByKey()
    {
        var data = JsonNode.Parse(ReplyJson.Of(await AskAsync("acme whatif vendor-risk", [], Poor), oneLine: true))!["data"]!;

        var target = data["targets"]![0]!;
        target["view"]!.GetValue<string>().ShouldBe("vendor-risk");
        target["plan"]!["changes"]!.AsArray().Select(c => c!["measure"]!.GetValue<string>()).ShouldBe(["age", "defects"]);
        target["plan"]!["changes"]![0]!["owner"]!.GetValue<string>().ShouldBe("Head of Support");
        target["alternatives"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(2);
    }

    private static Task<Reply> AskAsync(string text, Override[] held, params (string, Reading)[] readings) => AskAsync(Risk, text, held, readings);

    private static async Task<Reply> AskAsync(View risk, string text, Override[] held, params (string, Reading)[] readings)
    {
        var accounts = new InMemoryAccounts([Given.Account], [new Person { Key = "priya", Name = "Priya Nandakumar", Role = "Head of Support", Department = "Support" }]);
        var evidence = new EvidenceReader(accounts, new InMemoryObservations(readings), new InMemoryOverrides(held));
        var organization = new Organization("Northlight", Given.Zone);
        var command = new WhatIfCommand(evidence, accounts, new FixedScorecard(Given.Scorecard(Outcomes, risk)), organization, new ManualClock(Given.Noon(0)));
        return await new CommandDispatcher([command], accounts).DispatchAsync(Given.Request(text), CancellationToken.None);
    }
}
