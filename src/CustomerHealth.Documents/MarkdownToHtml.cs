using CustomerHealth.Documents.Html;
using CustomerHealth.Documents.Markdown;

namespace CustomerHealth.Documents;

/// <summary>
/// Renders the Markdown that <see cref="MarkdownToPdf"/> takes as one HTML file: styles and charts inside, no scripts, nothing loaded.
/// Safe to call from many threads at once.
/// </summary>
public static class MarkdownToHtml
{
    /// <summary>The same text and options give the same page. What is refused as a PDF is refused here, with the same sentence.</summary>
    /// <param name="markdown">The document, with its front matter.</param>
    /// <param name="options">What the file says of itself.</param>
    /// <exception cref="DocumentException">A block is malformed; the line and the sentence are for its author.</exception>
    public static HtmlDocument Render(string markdown, HtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(options);

        var matter = DocumentReader.Read(markdown).Matter; // checks every block
        var warnings = new List<string>();
        var blocks = new HtmlBlocks(new HtmlInlines(warnings) { Language = matter.Language }, new HeadingLevels(matter.Title.Length > 0));
        var body = blocks.WriteAll(DocumentReader.Parse(markdown), HtmlBlocks.PageWidth);
        return new HtmlDocument(HtmlPage.Of(matter, options.SnapshotId, blocks.Headings, body), [.. warnings]);
    }
}
