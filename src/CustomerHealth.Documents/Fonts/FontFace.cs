using System.Collections.Concurrent;

namespace CustomerHealth.Documents.Fonts;

/// <summary>A TrueType face with <c>glyf</c> outlines. Never changes once read, so that threads may share it.</summary>
internal sealed class FontFace
{
    private const int FamilyId = 1;
    private const int PostScriptNameId = 6;
    private const int TypographicFamilyId = 16;
    private const int WindowsPlatform = 3;
    private const int LeastBoldWeight = 600;
    private const int EmbeddingBits = 0xF;
    private const int NoEmbedding = 2;

    private const int LeastUnits = 16;
    private const int MostUnits = 16384;

    private readonly FontSource _source;
    private readonly Dictionary<string, FontTable> _tables;
    private readonly ConcurrentDictionary<string, FontReader> _readers = new(StringComparer.Ordinal);
    private readonly CharacterMap _characters;
    private readonly ushort[] _advances;
    private readonly IReadOnlyList<IReadOnlyList<IKerningTable>> _kerning;
    private readonly ConcurrentDictionary<uint, short> _kerningSeen = new();
    private readonly bool _hasLongLocations;

    /// <param name="source">The file; its outlines are read glyph by glyph when a document embeds them.</param>
    /// <param name="hasKerning">Whether to read its kerning.</param>
    /// <exception cref="InvalidDataException">It is damaged or of another kind; the message goes on from "it".</exception>
    public FontFace(FontSource source, bool hasKerning)
    {
        _source = source;
        _tables = source.Tables();
        if (!_tables.ContainsKey("glyf"))
            throw new InvalidDataException("it has no TrueType outlines.");

        var (head, hhea) = (Table("head"), Table("hhea"));
        UnitsPerEm = head.UInt16(18);
        if (UnitsPerEm is < LeastUnits or > MostUnits)
            throw new InvalidDataException("its size of the em is out of range.");
        BoundingBox = new FontBox(head.Int16(36), head.Int16(38), head.Int16(40), head.Int16(42));
        _hasLongLocations = head.Int16(50) != 0;
        Ascent = hhea.Int16(4);
        Descent = hhea.Int16(6);
        FullMetrics = hhea.UInt16(34);
        var style = _tables.ContainsKey("OS/2") ? Table("OS/2") : null;
        CapHeight = style?.UInt16(0) >= 2 ? style.Int16(88) : Ascent * 7 / 10;
        IsBold = style?.UInt16(4) >= LeastBoldWeight;
        MayBeEmbedded = style is null || (style.UInt16(8) & EmbeddingBits) != NoEmbedding;
        ItalicAngle = Table("post").Int32(4) / 65536.0;
        Name = Plain(ReadName(PostScriptNameId) ?? "Unnamed");
        Family = ReadName(TypographicFamilyId) ?? ReadName(FamilyId) ?? Name;
        _advances = ReadAdvances();
        CheckLocations();
        _characters = new CharacterMap(Table("cmap"), _advances.Length);
        _kerning = hasKerning && _tables.ContainsKey("GPOS") ? new KerningReader(Table("GPOS"), 0).Read() : [];
    }

    /// <summary>Whether its owner allows it in documents (OpenType, OS/2 fsType).</summary>
    public bool MayBeEmbedded { get; }

    /// <summary>From semi-bold on.</summary>
    public bool IsBold { get; }

    /// <summary>The PostScript name, without spaces.</summary>
    public string Name { get; }

    /// <summary>What its weights have in common.</summary>
    public string Family { get; }

    public int UnitsPerEm { get; }

    public FontBox BoundingBox { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>Degrees, negative for a face that leans to the right.</summary>
    public double ItalicAngle { get; }

    /// <summary>How many glyphs have an advance of their own in <c>hmtx</c>; the others share the last.</summary>
    public int FullMetrics { get; }

    /// <summary>A whole table, read once and kept; not for outlines.</summary>
    public FontReader Table(string tag) => _readers.GetOrAdd(tag, static (name, face) => face.Read(name), this);

    /// <summary>The outline of a glyph, empty for a space.</summary>
    /// <exception cref="InvalidDataException">There is no such glyph.</exception>
    public ReadOnlyMemory<byte> Outline(ushort glyph)
    {
        var (start, end) = (LocationOf(glyph), LocationOf(glyph + 1));
        return _source.Read(_tables["glyf"].Offset + start, (int)(end - start));
    }

    /// <summary>0 (.notdef) when the face has no glyph for the code point.</summary>
    public ushort GlyphOf(int codePoint) => _characters.GlyphOf(codePoint);

    public int AdvanceOf(ushort glyph) => _advances[glyph];

    /// <summary>What to add to the advance of the left glyph of a pair, in font units.</summary>
    public short KerningOf(ushort left, ushort right)
    {
        var key = PairKerningTable.KeyOf(left, right);
        if (_kerningSeen.TryGetValue(key, out var known))
            return known;

        var sum = (short)_kerning.Sum(lookup => FirstIn(lookup, left, right));
        _kerningSeen[key] = sum;
        return sum;
    }

    private static int FirstIn(IReadOnlyList<IKerningTable> lookup, ushort left, ushort right)
    {
        foreach (var subtable in lookup)
        {
            if (subtable.Adjust(left, right) is { } value)
                return value;
        }
        return 0;
    }

    private FontReader Read(string tag) => _tables.TryGetValue(tag, out var table)
        ? new FontReader(_source.Read(table.Offset, table.Length))
        : throw new InvalidDataException($"it has no '{tag}' table.");

    private long LocationOf(int glyph) =>
        _hasLongLocations ? (uint)Table("loca").Int32(4 * glyph) : 2L * Table("loca").UInt16(2 * glyph);

    private void CheckLocations()
    {
        var last = 0L;
        for (var glyph = 0; glyph <= _advances.Length; glyph++)
        {
            var location = LocationOf(glyph);
            if (location < last || location > _tables["glyf"].Length)
                throw new InvalidDataException("its table of outlines is damaged.");
            last = location;
        }
    }

    private ushort[] ReadAdvances()
    {
        var metrics = Table("hmtx");
        var advances = new ushort[Table("maxp").UInt16(4)];
        if (FullMetrics == 0 || FullMetrics > advances.Length)
            throw new InvalidDataException("its table of widths is damaged.");
        _ = metrics.Bytes(4 * FullMetrics, 2 * (advances.Length - FullMetrics));
        for (var glyph = 0; glyph < advances.Length; glyph++)
            advances[glyph] = (ushort)metrics.UInt16(4 * Math.Min(glyph, FullMetrics - 1));
        return advances;
    }

    private string? ReadName(int id)
    {
        var names = Table("name");
        var strings = names.UInt16(4);
        for (var record = 6; record < 6 + 12 * names.UInt16(2); record += 12)
        {
            if (names.UInt16(record) == WindowsPlatform && names.UInt16(record + 6) == id)
                return names.BigEndianText(strings + names.UInt16(record + 10), names.UInt16(record + 8));
        }
        return null;
    }

    /// <summary>The name is written into files, so it keeps only letters, digits and hyphens.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-'));
}
