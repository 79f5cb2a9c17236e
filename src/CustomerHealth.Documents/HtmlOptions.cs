using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents;

/// <summary>What a page says of itself beyond its text, and what it may take from outside of it. The same options and text give the same bytes.</summary>
public sealed record HtmlOptions
{
    /// <summary>The snapshot the document was made from; null for none. It stands at the foot and in the head of the file.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>Folder of the pictures a page may show; null for none.</summary>
    public string? Pictures { get; init; }

    /// <summary>Fonts whose families are named for the reader's own copies, where the built-in ones lack characters; none is embedded.</summary>
    public DocumentFonts Fonts { get; init; } = DocumentFonts.BuiltIn;
}
