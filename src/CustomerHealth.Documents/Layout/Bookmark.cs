namespace CustomerHealth.Documents.Layout;

/// <param name="Level">1 for the outermost.</param>
/// <param name="Title">As plain text.</param>
/// <param name="Place">Its name, for links that lead to it.</param>
internal sealed record Bookmark(int Level, string Title, string Place);
