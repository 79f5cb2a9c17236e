namespace CustomerHealth.Documents.Fonts;

/// <summary>GPOS pair adjustment, format 1: pair by pair.</summary>
internal sealed class PairKerningTable(IReadOnlyDictionary<uint, short> pairs) : IKerningTable
{
    public static uint KeyOf(ushort left, ushort right) => (uint)left << 16 | right;

    public short? Adjust(ushort left, ushort right) =>
        pairs.TryGetValue(KeyOf(left, right), out var value) ? value : null;
}
