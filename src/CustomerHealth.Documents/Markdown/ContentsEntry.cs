namespace CustomerHealth.Documents.Markdown;

/// <summary>A line of the contents.</summary>
/// <param name="Depth">0 for the outermost headings of the document, 1 for those below.</param>
/// <param name="Title">As plain text.</param>
/// <param name="Place">The name of the heading's place.</param>
internal sealed record ContentsEntry(int Depth, string Title, string Place);
