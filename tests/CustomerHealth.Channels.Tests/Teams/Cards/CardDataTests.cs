using System.Text.Json;
using CustomerHealth.Channels.Teams.Cards;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

/// <summary>ADR 0008: a button is a command, a form the same command with answers; what Teams brings back is read as it was written.</summary>
public sealed class CardDataTests
{
    [Fact]
    public void Button_IsReadAsItWasWritten()
    {
        var read = Sent(CardData.Button("acme log", opensForm: true))!;

        read.Command.ShouldBe("acme log");
        read.OpensForm.ShouldBeTrue();
        read.IsForm.ShouldBeFalse();
        read.IsMenu.ShouldBeFalse();
    }

    [Fact]
    public void Form_AnswersAreByKeyAndEmptyOnesMissing()
    {
        var read = Sent(CardData.Form("acme log"), (CardData.InputId("kind"), "call"), (CardData.InputId("text"), ""), ("other", "x"))!;

        read.Command.ShouldBe("acme log");
        read.Answers.ShouldNotBeNull().Values.ShouldBe([new("kind", "call")]);
    }

    [Fact]
    public void Menu_ChosenAndNotChosen_AreToldApart()
    {
        Sent(CardData.Menu, (CardData.MenuId, "cobblefort"))!.ShouldBe(CardData.Menu with { Command = "cobblefort" });
        Sent(CardData.Menu)!.ShouldBe(CardData.Menu);
    }

    /// <summary>Every button of a card brings along what its inputs hold; the button counts.</summary>
    [Fact]
    public void Button_BesideAMenu_CountsBeforeTheChoice() => Sent(CardData.Button("acme why"), (CardData.MenuId, "cobblefort"))!.Command.ShouldBe("acme why");

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"acme\"")]
    [InlineData("{}")]
    [InlineData("""{"c":7}""")]
    [InlineData("""{"c":""}""")]
    [InlineData("""{"f":true,"f.text":"x"}""")]
    public void Read_SomethingElse_IsNothing(string json) => CardData.Read(JsonSerializer.Deserialize<JsonElement>(json)).ShouldBeNull();

    [Fact]
    public void Read_AnswersThatAreNoText_AreMissing() =>
        CardData.Read(JsonSerializer.Deserialize<JsonElement>("""{"c":"acme log","f":true,"f.text":{"x":1},"f.":"y","f.n":7}"""))!.Answers.ShouldNotBeNull().Values.ShouldBeEmpty();

    private static CardData? Sent(CardData data, params (string Id, string Filled)[] inputs)
    {
        var sent = data.ToJson();
        foreach (var (id, filled) in inputs)
            sent[id] = filled;
        return CardData.Read(JsonSerializer.SerializeToElement(sent));
    }
}
