namespace CustomerHealth.Documents.Fonts;

/// <summary>One subtable of pair adjustments.</summary>
internal interface IKerningTable
{
    /// <summary>What to add to the advance of <paramref name="left"/>, in font units; null when the subtable does not speak of the pair.</summary>
    short? Adjust(ushort left, ushort right);
}
