using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Markdown;

namespace CustomerHealth.Documents.Layout;

/// <summary>What stands outside the text of every page: running heads, rules and the page number.</summary>
internal sealed class PageChrome(TextLayout text, PageFormat format, FrontMatter matter)
{
    private const double HeadBaseline = 44;
    private const double HeadRule = 51;
    private const double FirstHeadBaseline = 48;
    private const double FootBaseline = 32;
    private const double FootRule = 44;
    private const double Gap = 20;

    private static readonly TextStyle Plain = new() { Size = 8.2, Color = Theme.Muted };
    private static readonly TextStyle Strong = Plain with { IsBold = true, Color = Theme.Ink };

    /// <param name="canvas">A page has begun.</param>
    /// <param name="page">From 1.</param>
    public void DrawHead(ICanvas canvas, int page)
    {
        canvas.BeginChrome(PageEdge.Header, new Box(PageFormat.SideMargin, HeadBaseline - Plain.Size, format.BodyWidth, HeadRule - HeadBaseline + Plain.Size));
        if (page == 1)
            DrawFirstHead(canvas);
        else
            DrawRunningHead(canvas);
        canvas.EndTag();
    }

    /// <param name="canvas">All else on the page is drawn, so that the foot comes last in copied text.</param>
    /// <param name="page">From 1.</param>
    /// <param name="pages">Of the whole document.</param>
    public void DrawFoot(ICanvas canvas, int page, int pages)
    {
        var baseline = format.Height - FootBaseline;
        var right = text.Line(text.Language.Drawings.Page(page, pages), Plain);
        canvas.BeginChrome(PageEdge.Footer, new Box(PageFormat.SideMargin, format.Height - FootRule, format.BodyWidth, FootRule - FootBaseline + Plain.Size / 2));
        DrawRule(canvas, format.Height - FootRule);
        text.Fit(StatusEmoji.InWords(matter.Footer, text.Language), Plain, format.BodyWidth - right.Width - Gap)
            .Draw(canvas, new Point(PageFormat.SideMargin, baseline));
        right.Draw(canvas, new Point(format.Right, baseline), TextAlign.Right);
        canvas.EndTag();
    }

    private void DrawFirstHead(ICanvas canvas)
    {
        canvas.Rectangle(new Box(PageFormat.SideMargin, HeadBaseline, 34, 4), Paint.Filled(Theme.Warm));
        text.Fit(StatusEmoji.InWords(matter.Header, text.Language), Plain, format.BodyWidth - 34 - Gap)
            .Draw(canvas, new Point(format.Right, FirstHeadBaseline), TextAlign.Right);
    }

    private void DrawRunningHead(ICanvas canvas)
    {
        var right = text.Fit(StatusEmoji.InWords(matter.Header, text.Language), Plain, format.BodyWidth / 2);
        right.Draw(canvas, new Point(format.Right, HeadBaseline), TextAlign.Right);
        text.Fit(StatusEmoji.InWords(matter.Title, text.Language), Strong, format.BodyWidth - right.Width - Gap)
            .Draw(canvas, new Point(PageFormat.SideMargin, HeadBaseline));
        DrawRule(canvas, HeadRule);
    }

    private void DrawRule(ICanvas canvas, double y) =>
        canvas.Line(new Point(PageFormat.SideMargin, y), new Point(format.Right, y), Paint.Stroked(Theme.Hair, 0.5));
}
