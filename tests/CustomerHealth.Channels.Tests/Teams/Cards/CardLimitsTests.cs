using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

/// <summary>The size of a message: 80 KB of its JSON in UTF-16, and what happens to an answer that is longer (CH-6).</summary>
public sealed class CardLimitsTests
{
    private static readonly TeamsRenderer Renderer = new();

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Fits_OneBelowAtAndAbove80Kilobytes(int beyond, bool fits)
    {
        var activity = $$"""{"text":"{{new string('x', 40_000 - 11 + beyond)}}"}""";

        activity.Length.ShouldBe(40_000 + beyond);
        CardLimits.Fits(activity).ShouldBe(fits);
    }

    /// <summary>Bytes are those of UTF-16: a letter of another script counts as one of ours, and not as its three bytes of UTF-8.</summary>
    [Fact]
    public void Fits_CountsUtf16() => CardLimits.Fits(new string('語', 40_000)).ShouldBeTrue();

    /// <summary>A card that is as large as a card may be still makes a message that Teams takes, with the longest text beside it.</summary>
    [Fact]
    public void CardBytes_WithTheLongestText_MakeAMessageThatFits()
    {
        var text = JsonSerializer.Serialize(new { Text = string.Concat(Enumerable.Repeat("😀", CardLimits.Text / 2)) }, CardJson.Options);

        (CardLimits.Bytes(text) + 3_500).ShouldBeLessThanOrEqualTo(CardLimits.EnvelopeBytes);
    }

    /// <summary>The parts of an answer end where the next element would make the card one byte too large: none is left out.</summary>
    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public void Of_ElementsOneBelowAtAndAboveACard_AreOneOrTwoCards(int beyond, int cards)
    {
        var first = Block(10_000);
        var room = CardLimits.CardBytes - CardParts.Around - CardLimits.Bytes<CardElement>(first) - CardLimits.Bytes<CardElement>(Block(0)) - (2 * sizeof(char));

        CardParts.Of([new(first), new(Block((room / sizeof(char)) + beyond))]).Length.ShouldBe(cards);
    }

    /// <summary>The design's budget for a card of one account: 15 KB as it goes over the wire.</summary>
    [Fact]
    public void GoldenCards_AreWithin15Kilobytes() =>
        TeamsGolden.Names.ShouldAllBe(name => Encoding.UTF8.GetByteCount(TeamsGolden.Card(name).Content.GetRawText()) <= 15 * 1024);

    [Fact]
    public void RenderAll_LongReply_IsSeveralCardsAndWhole()
    {
        var lines = Lines(400);
        var reply = AReply.AcmeConflict with { Sections = [.. lines.Chunk(20).Select(chunk => new TextSection("Head", null, [.. chunk.Select(line => (Line)line)]))] };

        var answer = Renderer.RenderAll(reply);

        answer.Overflow.ShouldBeNull();
        answer.Cards.Length.ShouldBe(3);
        answer.Cards.ShouldAllBe(card => CardLimits.Bytes(card.Content.GetRawText()) <= CardLimits.CardBytes);
        JsonNode[] cards = [.. answer.Cards.Select(ATeamsCard.Node)];
        var shown = string.Concat(cards.Select(ATeamsCard.Shown));
        lines.ShouldAllBe(line => shown.Contains(line));
        shown.ShouldContain("Part 2 of 3");
        cards.Select(card => card["actions"]?.AsArray().Count ?? 0).ShouldBe([0, 0, 4]);
        answer.Cards[1].Text.ShouldBe("Acme Robotics, part 2 of 3");
    }

    [Fact]
    public void RenderAll_VeryLongReply_IsAFileWithAShortCard()
    {
        var lines = Lines(2500);
        var reply = AReply.AcmeConflict with { Sections = [new TextSection("Head", null, [.. lines.Select(line => (Line)line)])] };

        var answer = Renderer.RenderAll(reply);

        var file = answer.Overflow.ShouldNotBeNull();
        file.Name.ShouldBe("acme-robotics.txt");
        ATeamsCard.Shown(ATeamsCard.Node(answer.Cards.ShouldHaveSingleItem())).ShouldContain("it is in the file acme-robotics.txt.");
        var whole = Encoding.UTF8.GetString(file.Bytes.Span);
        lines.ShouldAllBe(line => whole.Contains(line));
    }

    [Fact]
    public void RenderForm_LargerThanACard_SaysWhatToType()
    {
        var inputs = Enumerable.Range(0, 300).Select(n => new TextInput { Key = $"k{n}", Label = new string('l', 250) });
        var reply = AForm.Log with { Form = AForm.Log.Form! with { Inputs = [.. inputs] } };

        var card = ATeamsCard.Node(Renderer.RenderForm(reply, answers: null, []));

        ATeamsCard.Objects(card).ShouldNotContain(node => (string?)node["type"] == "Input.Text");
        ATeamsCard.Shown(card).ShouldContain("Type what to note");
    }

    private static RichTextBlock Block(int length) => new([new TextRun(new string('x', length))]);

    private static string[] Lines(int count) => [.. Enumerable.Range(1, count).Select(n => $"Line {n:0000} of a long answer, which says enough for a line of it")];
}
