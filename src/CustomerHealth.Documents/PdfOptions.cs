using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents;

/// <summary>What a PDF file says of itself beyond its text. The same options and text give the same bytes.</summary>
public sealed record PdfOptions
{
    /// <summary>The date of the document; null for none. There is no clock in here.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The firm that the document is from; empty for none.</summary>
    public string Author { get; init; } = "";

    /// <summary>The snapshot the document was made from: goes into the keywords, and into the part of the file's ID that stays when the document is made again.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>Fonts for the characters that the built-in ones lack.</summary>
    public DocumentFonts Fonts { get; init; } = DocumentFonts.BuiltIn;

    /// <summary>Folder of the pictures a document may show; null for none.</summary>
    public string? Pictures { get; init; }
}
