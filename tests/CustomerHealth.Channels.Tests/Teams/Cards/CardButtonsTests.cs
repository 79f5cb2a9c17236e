using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

/// <summary>ADR 0008: everything that can be pressed stands for a command, on clients old and new, and what cannot be pressed can be typed.</summary>
public sealed class CardButtonsTests
{
    private static readonly TeamsRenderer Renderer = new();

    public static TheoryData<string> Names => [.. TeamsGolden.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryButton_HasTheSameAsAFallback(string name)
    {
        foreach (var button in OfType(ATeamsCard.Node(TeamsGolden.Card(name)), "Action.Execute"))
        {
            ((string)button["verb"]!).ShouldBe("ask");
            var fallback = button["fallback"]!;
            ((string)fallback["type"]!).ShouldBe("Action.Submit");
            ((string)fallback["title"]!).ShouldBe((string)button["title"]!);
            fallback["data"]!.ToJsonString().ShouldBe(button["data"]!.ToJsonString());
        }
    }

    [Fact]
    public void Rows_OpenTheirAccount_AndTheMenuHasTheOthers()
    {
        var card = Node(AReply.List with { Menu = new("Open an account", [new("Acme Robotics", "acme"), new("Dunmarrow Optics", "dunmarrow")]) });

        ATeamsCard.Objects(card).Select(node => node["selectAction"]?["data"]?.ToJsonString()).OfType<string>().ShouldBe(["""{"c":"acme"}""", """{"c":"cobblefort"}"""]);
        var menu = OfType(card, "Input.ChoiceSet").ShouldHaveSingleItem();
        ((string)menu["id"]!).ShouldBe("m");
        menu["choices"]!.AsArray().Select(choice => (string)choice!["value"]!).ShouldBe(["dunmarrow"]);
        OfType(card, "Action.Execute").ShouldContain(button => (string?)button["title"] == "Open" && button["associatedInputs"] == null);
    }

    [Fact]
    public void Menu_OfWhatTheRowsOpen_IsLeftOut() =>
        OfType(Node(AReply.List with { Menu = new("Open an account", [new("Acme Robotics", "acme")]) }), "Input.ChoiceSet").ShouldBeEmpty();

    /// <summary>Days are never cut, whatever stands before them.</summary>
    [Fact]
    public void Row_LongFact_KeepsItsRenewal()
    {
        var section = AReply.List.Sections.OfType<TextSection>().First();
        var row = section.Row! with { Fact = string.Join(' ', Enumerable.Repeat("reason", 30)), Renewal = "renews in 54 days" };

        ATeamsCard.Shown(Node(AReply.List with { Sections = [section with { Row = row }] })).ShouldContain("reason…; renews in 54 days");
    }

    [Fact]
    public void Command_LongerThanAButton_IsTyped()
    {
        var command = "goal postpone 3 to 2026-12-01 because " + string.Join(' ', Enumerable.Repeat("reason", 500));

        var card = Node(AReply.Choices with { Actions = [new("Postpone", command), new("Open card", "acme")] });

        card["actions"]!.AsArray().Select(action => (string)action!["title"]!).ShouldBe(["Open card"]);
        ATeamsCard.Shown(card).ShouldContain(command);
    }

    [Fact]
    public void Buttons_MoreThanAPaneIsWide_StandInRows()
    {
        var answer = Renderer.RenderAll(AReply.Choices with { Actions = [.. Enumerable.Range(1, 120).Select(n => new ReplyAction($"Account {n}", $"account-{n}"))] });

        JsonNode[] cards = [.. answer.Cards.Select(ATeamsCard.Node)];
        cards.Sum(card => OfType(card, "Action.Execute").Count()).ShouldBe(120);
        cards.SelectMany(card => OfType(card, "ActionSet")).ShouldAllBe(row => row["actions"]!.AsArray().Count <= 5);
    }

    /// <summary>Teams has no dialog that asks once more: the button opens the question, and the question has the button.</summary>
    [Fact]
    public void Confirm_IsAskedBeforeTheButton()
    {
        var asks = Node(AMoment.Confirmed)["actions"]!.AsArray().ShouldHaveSingleItem()!;

        ((string)asks["type"]!).ShouldBe("Action.ShowCard");
        ATeamsCard.Shown(asks["card"]!).ShouldBe("Lift cap 3 on Vendor Risk? The score counts again at once.");
        asks["card"]!["actions"]!.AsArray().ShouldHaveSingleItem()!["data"]!.ToJsonString().ShouldBe("""{"c":"acme uncap 3"}""");
    }

    /// <summary>SC-2: a view whose groups are not combined has a shape and no number; its groups have both.</summary>
    [Fact]
    public void UncombinedView_HasNoScore()
    {
        ScoreRow group = new() { Name = "Retention", Band = Band.Red, Score = "31", Coverage = 0.95 };
        var section = new ScoresSection([new ScoreRow { Name = "Vendor Outcomes", Band = Band.Red, Groups = [group] }], Renewal: null);

        ATeamsCard.Shown(Node(AReply.Refusal with { Sections = [section] })).ShouldContain("▼Vendor Outcomes▼\u00A0Red\u00A031\u00A0\u00A0Retention95\u00A0%");
    }

    private static JsonNode Node(Reply reply) => ATeamsCard.Node(Renderer.Render(reply));

    private static IEnumerable<JsonObject> OfType(JsonNode card, string type) => ATeamsCard.Objects(card).Where(node => (string?)node["type"] == type);
}
