using CustomerHealth.Documents.Markdown;
using CustomerHealth.Documents.Pdf;

namespace CustomerHealth.Documents;

/// <summary>Renders Markdown with YAML front matter as a tagged PDF file. Safe to call from many threads at once.</summary>
public static class MarkdownToPdf
{
    /// <summary>The same text and options give the same bytes.</summary>
    /// <param name="markdown">The document, with its front matter.</param>
    /// <param name="options">What the file says of itself.</param>
    /// <exception cref="DocumentException">A block is malformed; the line and the sentence are for its author.</exception>
    public static PdfDocument Render(string markdown, PdfOptions options)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(options);

        var fonts = options.Fonts.Current();
        var document = DocumentReader.Read(markdown, new DocumentMaterial { Fonts = fonts, Pictures = options.Pictures });
        var canvas = new PdfCanvas();
        document.Draw(canvas);
        var bytes = Finish(canvas, new DocumentProperties
        {
            Title = document.Matter.Title,
            Author = options.Author,
            Subject = document.Matter.Subtitle,
            Language = document.Matter.Lang,
            Created = options.Created,
            Source = options.SnapshotId,
        });
        return new PdfDocument(
            bytes,
            document.Pages.Count,
            [.. document.Warnings, .. document.MissingCharacters(), .. fonts.Refused.Select(file => file.Sentence)]);
    }

    /// <summary>Outlines are read when they are embedded, so that a font may turn out to be damaged only here.</summary>
    private static byte[] Finish(PdfCanvas canvas, DocumentProperties properties)
    {
        try
        {
            return canvas.Finish(properties);
        }
        catch (InvalidDataException damage)
        {
            throw new DocumentException(1, damage.Message, damage);
        }
    }
}
