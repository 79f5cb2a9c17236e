namespace CustomerHealth.Documents.Fonts;

/// <summary>GPOS pair adjustment, format 2: by the classes of the two glyphs.</summary>
internal sealed class ClassKerningTable : IKerningTable
{
    public required IReadOnlySet<ushort> Coverage { get; init; }

    public required IReadOnlyDictionary<ushort, ushort> LeftClasses { get; init; }

    public required IReadOnlyDictionary<ushort, ushort> RightClasses { get; init; }

    /// <summary>First index the left class, second the right one.</summary>
    public required short[,] Values { get; init; }

    public short? Adjust(ushort left, ushort right) => Coverage.Contains(left)
        ? Values[LeftClasses.GetValueOrDefault(left), RightClasses.GetValueOrDefault(right)]
        : null;
}
