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

        var matter = DocumentReader.Read(markdown, new DocumentMaterial { Pictures = options.Pictures }).Matter; // checks every block
        var source = DocumentReader.Parse(markdown);
        var warnings = new List<string>();
        var pictures = new HtmlPictures(new PictureFolder(options.Pictures), warnings);
        var blocks = new HtmlBlocks(new HtmlInlines(warnings, new HtmlLinks(source)) { Language = matter.Language }, pictures, new HeadingLevels(matter.Title.Length > 0));
        var body = blocks.WriteAll(source, HtmlBlocks.PageWidth);
        var fonts = options.Fonts.Current();
        var page = new HtmlPage(matter, options.SnapshotId) { HasPictures = pictures.HasAny, Families = [.. fonts.Faces.Select(face => face.Family).Distinct(StringComparer.Ordinal)] };
        return new HtmlDocument(page.Of(blocks.Headings, body), [.. warnings, .. fonts.Refused.Select(file => file.Sentence)]);
    }
}
