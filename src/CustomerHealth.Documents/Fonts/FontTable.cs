namespace CustomerHealth.Documents.Fonts;

/// <summary>Where a table stands in a font file.</summary>
internal sealed record FontTable(int Offset, int Length);
