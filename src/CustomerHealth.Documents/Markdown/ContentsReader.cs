using System.Globalization;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Lists the headings of a document with their pages; each line leads to its heading.</summary>
internal sealed class ContentsReader(Contents contents, TextLayout text)
{
    private const double Leading = 16;
    private const double Indent = 14;
    private const double BeforeList = 8;
    private const double BeforeOutermost = 3;
    private const double NumberRoom = 30;
    private const double LeaderGap = 6;

    private static readonly TextStyle TitleStyle = new() { Size = 10.6, IsBold = true, Color = Theme.Accent };
    private static readonly TextStyle OutermostStyle = new() { IsBold = true };
    private static readonly TextStyle InnerStyle = new() { Color = Theme.Muted };

    /// <param name="title">Above the list; empty for none.</param>
    /// <param name="frame">Where it stands.</param>
    public IReadOnlyList<Atom> Read(string title, BlockFrame frame)
    {
        if (contents.Entries is [])
            return [];
        var tag = frame.Tag.Add("TOC");
        var head = title.Length == 0 ? [] : Paragraph.Of(
            text.Break([new TextSpan(title, TitleStyle)], frame.Width),
            frame.Width,
            new ParagraphStyle(Leading) { Before = BeforeList, KeepsWithNext = true },
            tag.Add("Caption"));
        return [.. head, .. contents.Entries.SelectMany((entry, i) => ReadEntry(entry, i == 0 && title.Length == 0, frame with { Tag = tag }))];
    }

    private IEnumerable<Atom> ReadEntry(ContentsEntry entry, bool isFirst, BlockFrame frame)
    {
        var indent = entry.Depth * Indent;
        var style = entry.Depth == 0 ? OutermostStyle : InnerStyle;
        var tag = frame.Tag.Add("TOCI").Add("Reference").Add("Link");
        var lines = text.Break([.. InlineReader.ReadText(entry.Title, style, tag, text.Language)], Math.Max(1, frame.Width - indent - NumberRoom));
        return lines.Select((line, i) => new Atom
        {
            Height = Leading,
            Before = i > 0 ? 0 : isFirst ? BeforeList : entry.Depth == 0 ? BeforeOutermost : 0,
            KeepWithNext = i < lines.Count - 1,
            Draw = (canvas, corner) =>
            {
                var start = new Point(corner.X + indent, corner.Y + Paragraph.Baseline(style.Size, Leading));
                line.DrawTagged(canvas, start, tag);
                if (i == lines.Count - 1)
                    DrawNumber(canvas, (start.X + line.Width, corner.X + frame.Width, start.Y), text.Line(PageOf(entry), style), tag);
                canvas.Link(new Box(start.X, corner.Y, frame.Width - indent, Leading), entry.Place, tag);
            },
        });
    }

    private string PageOf(ContentsEntry entry) => contents.PageOf(entry).ToString(CultureInfo.InvariantCulture);

    /// <summary>A fine line leads the eye to the number; nobody needs to hear it.</summary>
    private static void DrawNumber(ICanvas canvas, (double From, double To, double Y) room, TextLine number, TagNode tag)
    {
        var leader = (From: room.From + LeaderGap, To: room.To - number.Width - LeaderGap);
        if (leader.To > leader.From)
        {
            canvas.BeginTag(null);
            canvas.Line(new Point(leader.From, room.Y), new Point(leader.To, room.Y), Paint.Stroked(Theme.Hair, 0.5));
            canvas.EndTag();
        }
        number.DrawTagged(canvas, new Point(room.To - number.Width, room.Y), tag);
    }
}
