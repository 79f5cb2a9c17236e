using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>The head of a card: the title, and at its right what stands beside it; what is long stands below it.</summary>
internal static class HeadDrawing
{
    private const int LongestBeside = 32;
    private const string Part = ", ";

    /// <summary>The elements.</summary>
    public static IEnumerable<CardElement> Of(Reply reply)
    {
        var whole = reply.Title ?? "";
        RichTextBlock[] title = [.. CardText.Paragraphs(Line.Of(Cut.AtWord(whole, Cut.Title).Strong())).Select(Large)];
        if (whole.Length > Cut.Title)
            title = [.. title, .. CardText.Paragraphs(Line.Of(whole.Strong()))]; // cut in the head, whole below it
        if (string.IsNullOrWhiteSpace(reply.Subtitle))
            return title;

        var beside = reply.Subtitle.Split(Part, 2);
        return title is [var only] && reply.Kind == ReplyKind.Card && beside.All(words => words.Length is > 0 and <= LongestBeside)
            ? [Beside(only, beside)]
            : [.. title, .. CardText.Paragraphs(Line.Of(new TextSpan(reply.Subtitle, SpanStyle.Subtle))).Select(block => block with { Spacing = Spacing.None })];
    }

    // "renews 15 Jan 2027, in 60 days, €8,400 a month": the day is what the eye looks for.
    private static ColumnSet Beside(RichTextBlock title, string[] words)
    {
        var first = new TextRun(CardText.Value($"{char.ToUpperInvariant(words[0][0])}{words[0][1..]}")) { Size = TextSize.Small, Weight = TextWeight.Bolder };
        var rest = words is [_, var more] ? [new TextRun(CardText.Value(more.Replace(Part, " · ", StringComparison.Ordinal))) { Size = TextSize.Small, IsSubtle = true }] : Array.Empty<TextRun>();
        return new ColumnSet(
        [
            new Column(Column.Stretch, [title]) { VerticalContentAlignment = "Center" },
            new Column(Column.Auto, [Right(first), .. rest.Select(run => Right(run) with { Spacing = Spacing.None })]),
        ]);
    }

    private static RichTextBlock Right(TextRun run) => Blocks.Of(run) with { HorizontalAlignment = Alignment.Right };

    private static RichTextBlock Large(RichTextBlock block) => block with { Inlines = [.. block.Inlines.Select(run => run with { Size = TextSize.Large })] };
}
