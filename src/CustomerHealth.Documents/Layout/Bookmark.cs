namespace CustomerHealth.Documents.Layout;

/// <param name="Level">1 for the outermost.</param>
/// <param name="Title">As plain text.</param>
internal sealed record Bookmark(int Level, string Title);
