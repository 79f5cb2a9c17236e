using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>
/// Raw values as text of a card. Runs of text take no markup, so nothing is escaped in them; only the one thing that cards calculate in any text, dates between
/// double braces, is parted.
/// </summary>
internal static partial class CardText
{
    /// <summary>Longest paragraph; a longer one is continued in the next. Four of emoji alone, each written as twelve characters, still fit into a card.</summary>
    public const int Paragraph = 1000;

    private const string Parted = "{\u200B";
    private const char Bound = '\u00A0';

    /// <summary>A raw value as literal text on one line.</summary>
    public static string Value(string raw) => Literal(SafeText.OneLine(raw));

    /// <summary>A raw value on one line, cut at a word; null for one without a character to see.</summary>
    public static string? Label(string? raw, int limit) => Value(raw ?? "") is var text && string.IsNullOrWhiteSpace(text) ? null : Cut.AtWord(text, limit);

    /// <summary>Text whose lines stay, as literal text.</summary>
    public static string Literal(string text) => Doubled().Replace(text, Parted);

    /// <summary>A raw value where clients read markup: every mark escaped.</summary>
    public static string Escape(string raw) => Marks().Replace(Value(raw), mark => $"\\{mark.Value}");

    /// <summary>A piece of a line, its band's shape in front.</summary>
    public static TextRun Run(TextSpan span)
    {
        var run = span.Style switch
        {
            SpanStyle.Plain => new TextRun(Value(span.Text)),
            SpanStyle.Strong => new TextRun(Value(span.Text)) { Weight = TextWeight.Bolder },
            SpanStyle.Subtle => new TextRun(Value(span.Text)) { IsSubtle = true },
            SpanStyle.Command => new TextRun(Value(span.Text)) { FontType = FontType.Monospace },
        };
        return span.Band is not { } band ? run : run with
        {
            Text = $"{TeamsShapes.Of(band)}{Bound}{run.Text}",
            Color = TeamsShapes.ColorOf(band),
            Weight = TeamsShapes.ColorOf(band) == TextColor.Default ? run.Weight : TextWeight.Bolder,
        };
    }

    /// <summary>A whole line, as many paragraphs as its length asks for: none of it is left out. None for a line without a character to see.</summary>
    public static IEnumerable<RichTextBlock> Paragraphs(Line line)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var room = Paragraph;
        foreach (var span in line.Spans.Where(span => span.Text.Length > 0))
        {
            foreach (var piece in Pieces(span, room))
            {
                if (piece.Text.Length > room && runs.Count > 0)
                {
                    yield return new RichTextBlock(runs.DrainToImmutable());
                    room = Paragraph;
                }

                runs.Add(Run(piece));
                room -= piece.Text.Length;
            }
        }

        if (runs.Any(run => !string.IsNullOrWhiteSpace(run.Text)))
            yield return new RichTextBlock(runs.DrainToImmutable());
    }

    /// <summary>A span cut into pieces at words: the first fits into the room, the others into a paragraph. The shape stands before the first only.</summary>
    private static IEnumerable<TextSpan> Pieces(TextSpan span, int room)
    {
        var left = span;
        // What is short, or would leave a short piece, is better begun on a new line.
        if (room < Paragraph / 4 || left.Text.Length <= Paragraph)
            room = Paragraph;
        while (left.Text.Length > room)
        {
            var end = EndOfWord(left.Text, room);
            yield return left with { Text = left.Text[..end] };
            left = left with { Text = left.Text[end..], Band = null };
            room = Paragraph;
        }

        yield return left;
    }

    private static int EndOfWord(string text, int room)
    {
        var space = text.LastIndexOf(' ', Math.Max(0, room - 1));
        var end = space > room / 2 ? space : Math.Max(1, room);
        return end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end + 1 : end;
    }

    [GeneratedRegex(@"[\\`*_\[\]<&~]|^[#>+\-]|(?<=^\d+)[.)]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\{(?=\{)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Doubled();
}
