using System.Collections.Immutable;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>What the drawings are made of.</summary>
internal static class Blocks
{
    /// <summary>A paragraph of one run.</summary>
    public static RichTextBlock Of(TextRun run) => new([run]);

    /// <summary>Lines, each a paragraph close to the one before it.</summary>
    public static IEnumerable<CardElement> Lines(IEnumerable<Line> lines) => lines.SelectMany(CardText.Paragraphs).Select(block => block with { Spacing = Spacing.Small });

    /// <summary>The head of a part of the card: a line above it, and what belongs to it behind it in plain type.</summary>
    public static IEnumerable<RichTextBlock> Head(string head, string? aside)
    {
        var line = string.IsNullOrWhiteSpace(aside) ? Line.Of(head.Strong()) : Line.Of(head.Strong(), $" {aside}".Plain());
        return Opening(CardText.Paragraphs(line));
    }

    /// <summary>Elements of which the first begins a part of the card.</summary>
    public static IEnumerable<T> Opening<T>(IEnumerable<T> elements)
        where T : CardElement =>
        elements.Select((element, at) => at > 0 ? element : element with { Separator = true, Spacing = Spacing.Medium });

    /// <summary>Small print.</summary>
    public static IEnumerable<RichTextBlock> Small(Line line) => CardText.Paragraphs(line)
        .Select(block => block with { Inlines = [.. block.Inlines.Select(run => run with { Size = TextSize.Small, IsSubtle = true })] });

    /// <summary>The elements in columns.</summary>
    public static ColumnSet Row(params ImmutableArray<Column> columns) => new(columns) { Spacing = Spacing.Small };
}
