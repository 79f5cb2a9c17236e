using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Layout;

/// <summary>A document whose every atom has its page and height, ready to draw on any canvas.</summary>
internal sealed class LaidOutDocument(FrontMatter matter, PageFormat format, TextLayout text)
{
    public required IReadOnlyList<IReadOnlyList<PlacedAtom>> Pages { get; init; }

    /// <summary>What the reader of the Markdown left out.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public FrontMatter Matter => matter;

    public void Draw(ICanvas canvas)
    {
        var chrome = new PageChrome(text, format, matter);
        var decoration = new DecorationCanvas(canvas);
        for (var page = 0; page < Pages.Count; page++)
        {
            canvas.BeginPage(format.Width, format.Height);
            chrome.DrawHead(canvas, page + 1);
            foreach (var (atom, y, isRepeat) in Pages[page])
                atom.DrawAt(isRepeat ? decoration : canvas, new Point(PageFormat.SideMargin, y));
            chrome.DrawFoot(canvas, page + 1, Pages.Count);
            canvas.EndPage();
        }
    }

    /// <summary>To be asked after drawing: running heads may miss characters too.</summary>
    public IEnumerable<string> MissingCharacters() => MissingText.Sentences(text.Missing);
}
