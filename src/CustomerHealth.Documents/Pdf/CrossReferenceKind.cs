namespace CustomerHealth.Documents.Pdf;

/// <summary>The entry types of a cross-reference stream.</summary>
internal enum CrossReferenceKind
{
    Free = 0,
    Plain = 1,
    Packed = 2,
}
