namespace CustomerHealth.Documents.Layout;

/// <summary>Where a line stands in the width it has.</summary>
internal enum TextAlign
{
    Left,
    Centre,
    Right,
}
