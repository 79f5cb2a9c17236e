namespace CustomerHealth.Documents.Pdf;

/// <param name="Kind">How the object is stored.</param>
/// <param name="Place">The offset in the file, or the number of the object stream.</param>
/// <param name="Index">The place in the object stream, or the generation.</param>
internal sealed record CrossReference(CrossReferenceKind Kind, long Place, int Index);
