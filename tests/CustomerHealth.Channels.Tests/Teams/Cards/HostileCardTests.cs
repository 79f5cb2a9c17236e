using System.Text;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

/// <summary>CH-5 and the limits: whatever a value holds, on a card it is text and nothing else, and the card is one that Teams takes.</summary>
public sealed partial class HostileCardTests
{
    private static readonly TeamsRenderer Renderer = new();

    [Theory]
    [MemberData(nameof(Hostile.All), MemberType = typeof(Hostile))]
    public void RenderAll_HostileValues_StayText(string value)
    {
        foreach (var card in Renderer.RenderAll(Hostile.Reply(value)).Cards)
            CheckIsText(card);
    }

    [Theory]
    [MemberData(nameof(Hostile.All), MemberType = typeof(Hostile))]
    public void RenderForm_HostileValues_StayText(string value)
    {
        var asked = Reply.Refusal(value) with { Form = Hostile.Form(value) };

        CheckIsText(Renderer.RenderForm(asked, answers: null, []));
        CheckIsText(Renderer.RenderForm(asked, Hostile.Answers(value), [new("text", value), new("none", value)]));
    }

    /// <summary>CH-6: all of a reply is on the cards or in the file, and reads as it was. Cut are only labels of buttons and the short facts of a view's row.</summary>
    [Theory]
    [MemberData(nameof(Hostile.All), MemberType = typeof(Hostile))]
    public void RenderAll_HostileValues_NothingIsLost(string value)
    {
        string[] said = [.. Enumerable.Range(0, 6).Select(n => $"begin{n} {value} end{n}")];
        var reply = new Reply
        {
            Kind = ReplyKind.Refusal,
            Title = said[0],
            Text = said[1],
            Sections =
            [
                new VerdictSection(said[5], [said[2]]), new TextSection("Head", null, [said[2], Line.Of(new("x"), new(said[3], SpanStyle.Strong))]),
                new StepsSection("Do", [new Step(said[4], "you", "by Fri")]),
            ],
        };

        var answer = Renderer.RenderAll(reply);

        var whole = answer.Overflow is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : string.Concat(answer.Cards.Select(card => ATeamsCard.Shown(ATeamsCard.Node(card))));
        foreach (var text in said)
            Read(whole).ShouldContain(Read(SafeText.OneLine(text)), Case.Sensitive);
    }

    [Theory]
    [InlineData("[x](javascript:y)", "\\[x\\](javascript:y)")]
    [InlineData("<at>Mara</at>", "\\<at>Mara\\</at>")]
    [InlineData("**bold** _it_ `code` ~no~", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~no\\~")]
    [InlineData("&lt;", "\\&lt;")]
    [InlineData("# head", "\\# head")]
    [InlineData("1. one", "1\\. one")]
    [InlineData("Red 46, −12.4 in 4 weeks (95 %).", "Red 46, −12.4 in 4 weeks (95\u00A0%).")]
    public void Escape_MarksOfMarkup_AreLiteral(string raw, string expected) => CardText.Escape(raw).ShouldBe(expected);

    private static void CheckIsText(TeamsCard card)
    {
        CardLimits.Bytes(card.Content.GetRawText()).ShouldBeLessThanOrEqualTo(CardLimits.CardBytes);
        card.Text.Length.ShouldBeLessThanOrEqualTo(CardLimits.Text);
        card.Text.ShouldNotContain('\n');
        var node = ATeamsCard.Node(card);
        Unescaped().IsMatch((string)node["fallbackText"]!).ShouldBeFalse();
        foreach (var part in ATeamsCard.Objects(node))
        {
            ((string?)part["type"]).ShouldNotBe("TextBlock", "it reads markup");
            ((string?)part["type"]).ShouldNotBe("Action.OpenUrl");
            if ((string?)part["type"] is "TextRun")
                CheckIsLine((string)part["text"]!);
        }
    }

    private static void CheckIsLine(string text)
    {
        text.ShouldNotBeEmpty();
        text.ShouldNotContain("{{");
        text.ShouldNotContain('\u202E');
        text.ShouldNotContain('\u2066');
        text.Any(char.IsControl).ShouldBeFalse(text);
    }

    /// <summary>What a person reads: without the zero-width mark that parts braces, and without spaces.</summary>
    private static string Read(string shown) => Spaces().Replace(shown.Replace("\u200B", "", StringComparison.Ordinal), "");

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<!\\)[<\[`*]|^[#>]|\u202E|\{\{", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Unescaped();
}
