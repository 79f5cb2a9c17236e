namespace CustomerHealth.Documents.Pdf;

/// <param name="Level">1 for the outermost.</param>
/// <param name="Title">What the reader shows.</param>
/// <param name="Page">Where it leads.</param>
/// <param name="Y">The height on the page, from its top.</param>
internal sealed record OutlineEntry(int Level, string Title, PdfPage Page, double Y);
