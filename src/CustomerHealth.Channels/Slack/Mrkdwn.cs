using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack;

/// <summary>
/// Builds Slack's markup around raw values. A value is escaped here and nowhere else; none of it can become a mention, a
/// link, an emoji or formatting.
/// </summary>
internal static partial class Mrkdwn
{
    // Slack knows no escape for its marks. It takes a zero-width space for a space: on both sides of a mark it can neither
    // open nor close anything.
    private const char ZeroWidth = '\u200B';

    private const string Command = "/health ";

    // Only these are ever changed: a text without them is literal as it is.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~`:&<>");

    /// <summary>Escapes the three characters that Slack reads, once.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A raw value as literal text.</summary>
    public static string Value(string raw)
    {
        var text = SafeText.OneLine(raw);
        if (!text.AsSpan().ContainsAny(Marks))
            return text;

        var literal = new StringBuilder(text.Length + 16);
        foreach (var character in EmojiName().Replace(text, $":{ZeroWidth}"))
        {
            _ = character switch
            {
                '*' or '_' or '~' => literal.Append(ZeroWidth).Append(character).Append(ZeroWidth),
                // Spaces do not stop a code span, so its mark becomes the look-alike letter.
                '`' => literal.Append('\u02CB'),
                // At the start of a line it would make a quotation.
                '>' when literal.Length == 0 => literal.Append(ZeroWidth).Append(character),
                _ => literal.Append(character),
            };
        }

        return Escape(literal.ToString());
    }

    /// <summary>A raw value in bold; blank text stays as it is, because two marks alone would show.</summary>
    public static string Bold(string raw)
    {
        var inner = raw.Trim();
        return inner.Length == 0 ? Value(raw) : $"{raw[..^raw.TrimStart().Length]}*{Value(inner)}*{raw[raw.TrimEnd().Length..]}";
    }

    /// <summary>Something to type in Slack, as code.</summary>
    public static string Code(string raw)
    {
        var typed = SafeText.OneLine(raw).Replace('`', '\u02CB').Trim();
        return $"`{Escape(typed.StartsWith('/') ? typed : Command + typed)}`";
    }

    /// <summary>A piece of a line, its band's shape in front.</summary>
    public static string Span(TextSpan span)
    {
        var shape = span.Band is { } band ? SlackShapes.Of(band) + " " : "";
        return shape + span.Style switch
        {
            SpanStyle.Plain or SpanStyle.Subtle => Value(span.Text),
            SpanStyle.Strong => Bold(span.Text),
            SpanStyle.Command => Code(span.Text),
        };
    }

    /// <summary>A whole line, as many pieces of at most <paramref name="limit"/> characters as it takes: none of it is left out.</summary>
    public static IEnumerable<string> Lines(Line line, int limit)
    {
        var markup = new StringBuilder();
        foreach (var span in line.Spans)
        {
            var left = span;
            while (true)
            {
                var whole = Span(left);
                if (markup.Length + whole.Length <= limit)
                {
                    markup.Append(whole);
                    break;
                }

                var head = Head(left, limit - markup.Length);
                if (head > 0)
                {
                    markup.Append(Span(left with { Text = left.Text[..head] }));
                    left = Rest(left, head);
                }

                yield return markup.ToString();
                markup.Clear();
            }
        }

        yield return markup.ToString();
    }

    /// <summary>A whole line of at most <paramref name="limit"/> characters; the last span that fits is cut at a word.</summary>
    public static string Line(Line line, int limit)
    {
        var markup = new StringBuilder();
        foreach (var span in line.Spans)
        {
            var room = limit - markup.Length;
            var whole = Span(span);
            if (whole.Length <= room)
            {
                markup.Append(whole);
                continue;
            }

            return markup.Append(Fit(span, room)).ToString();
        }

        return markup.ToString();
    }

    /// <summary>A value of at most <paramref name="limit"/> characters after escaping.</summary>
    public static string Value(string raw, int limit) => Line(Core.Replies.Line.Of(new TextSpan(raw)), limit);

    private static string Fit(TextSpan span, int room)
    {
        // Escaping makes text longer, so the length to cut at is found by trying, never by cutting markup.
        for (var length = Math.Min(span.Text.Length, room); length > 1; length -= Math.Max(1, length / 16))
        {
            var cut = Span(span with { Text = Cut.AtWord(span.Text, length) });
            if (cut.Length <= room)
                return cut;
        }

        return "";
    }

    /// <summary>How much of a span fits, to the end of a word; 0 when it is better begun on a new line.</summary>
    private static int Head(TextSpan span, int room)
    {
        for (var length = Math.Min(span.Text.Length - 1, room); length > 0; length -= Math.Max(1, length / 16))
        {
            var end = span.Text.LastIndexOf(' ', length);
            end = end > length / 2 ? end : length;
            if (char.IsHighSurrogate(span.Text[end - 1]))
                end--;
            if (end > 0 && Span(span with { Text = span.Text[..end] }).Length <= room)
                return end;
        }

        return 0;
    }

    // The shape stands before the first piece only, and the rest of a command is none itself.
    private static TextSpan Rest(TextSpan span, int head) =>
        new(span.Text[head..].TrimStart(' '), span.Style == SpanStyle.Command ? SpanStyle.Plain : span.Style);

    [GeneratedRegex(@":(?=[a-z0-9_+'\-]+:)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmojiName();
}
