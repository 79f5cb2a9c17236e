using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary>The head of the first page: kicker, title, subtitle and a rule.</summary>
internal static class TitleBlock
{
    private static readonly TextStyle KickerStyle = new() { Size = 9.4, IsBold = true, Color = Theme.Warm };
    private static readonly TextStyle TitleStyle = new() { Size = 27, IsSerif = true };
    private static readonly TextStyle SubtitleStyle = new() { Size = 12, Color = Theme.Muted };

    public static IReadOnlyList<Atom> Build(FrontMatter matter, TextLayout text, BlockFrame frame)
    {
        if (matter.Title.Length == 0)
            return [];

        IReadOnlyList<Atom> Lines(string words, TextStyle style, ParagraphStyle paragraph, string kind)
        {
            if (words.Length == 0)
                return [];
            var tag = frame.Tag.Add(kind);
            var lines = text.Break([.. InlineReader.ReadText(words, style, tag, text.Language)], frame.Width);
            return Paragraph.Of(lines, frame.Width, paragraph with { KeepsWithNext = true }, tag);
        }

        var kicker = Lines(matter.Kicker, KickerStyle, new ParagraphStyle(14), "P");
        var title = Lines(matter.Title, TitleStyle, new ParagraphStyle(32) { Before = 2 }, "H1");
        return
        [
            .. kicker,
            .. title.Select((line, i) => i == 0 ? line with { Bookmark = new Bookmark(1, matter.Title, "title") } : line),
            .. Lines(matter.Subtitle, SubtitleStyle, new ParagraphStyle(17) { Before = 2 }, "P"),
            new Atom { Height = 8, Before = 8, Draw = (canvas, corner) => DrawRule(canvas, corner, frame.Width) },
        ];
    }

    private static void DrawRule(ICanvas canvas, Point corner, double width)
    {
        canvas.BeginTag(null);
        canvas.Line(corner, corner with { X = corner.X + width }, Paint.Stroked(Theme.Ink, 0.8));
        canvas.EndTag();
    }
}
