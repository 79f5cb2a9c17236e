using System.Collections.Concurrent;

namespace CustomerHealth.Documents.Fonts;

/// <summary>A TrueType face with <c>glyf</c> outlines. Never changes once read, so that threads may share it.</summary>
internal sealed class FontFace
{
    private const int PostScriptNameId = 6;
    private const int WindowsPlatform = 3;

    private readonly Dictionary<string, FontTable> _tables = new(StringComparer.Ordinal);
    private readonly CharacterMap _characters;
    private readonly ushort[] _advances;
    private readonly IReadOnlyList<IReadOnlyList<IKerningTable>> _kerning;
    private readonly ConcurrentDictionary<uint, short> _kerningSeen = new();

    public FontFace(byte[] file)
    {
        Reader = new FontReader(file);
        for (var record = 12; record < 12 + 16 * Reader.UInt16(4); record += 16)
            _tables[Reader.Tag(record)] = new FontTable(Reader.Int32(record + 8), Reader.Int32(record + 12));
        if (!_tables.ContainsKey("glyf"))
            throw new InvalidDataException("Only TrueType faces with 'glyf' outlines can be read.");

        var head = Table("head").Offset;
        var hhea = Table("hhea").Offset;
        var os2 = Table("OS/2").Offset;
        UnitsPerEm = Reader.UInt16(head + 18);
        BoundingBox = new FontBox(
            Reader.Int16(head + 36), Reader.Int16(head + 38), Reader.Int16(head + 40), Reader.Int16(head + 42));
        Ascent = Reader.Int16(hhea + 4);
        Descent = Reader.Int16(hhea + 6);
        FullMetrics = Reader.UInt16(hhea + 34);
        CapHeight = Reader.UInt16(os2) >= 2 ? Reader.Int16(os2 + 88) : Ascent * 7 / 10;
        ItalicAngle = Reader.Int32(Table("post").Offset + 4) / 65536.0;
        Name = ReadName();
        _advances = ReadAdvances();
        _characters = new CharacterMap(Reader, Table("cmap").Offset);
        _kerning = _tables.TryGetValue("GPOS", out var positioning)
            ? new KerningReader(Reader, positioning.Offset).Read()
            : [];
    }

    public FontReader Reader { get; }

    /// <summary>The PostScript name, without spaces.</summary>
    public string Name { get; }

    public int UnitsPerEm { get; }

    public FontBox BoundingBox { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>Degrees, negative for a face that leans to the right.</summary>
    public double ItalicAngle { get; }

    /// <summary>How many glyphs have an advance of their own in <c>hmtx</c>; the others share the last.</summary>
    public int FullMetrics { get; }

    public FontTable Table(string tag) => _tables.TryGetValue(tag, out var table)
        ? table
        : throw new InvalidDataException($"The font has no '{tag}' table.");

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

    private ushort[] ReadAdvances()
    {
        var metrics = Table("hmtx").Offset;
        var advances = new ushort[Reader.UInt16(Table("maxp").Offset + 4)];
        for (var glyph = 0; glyph < advances.Length; glyph++)
            advances[glyph] = (ushort)Reader.UInt16(metrics + 4 * Math.Min(glyph, FullMetrics - 1));
        return advances;
    }

    private string ReadName()
    {
        var names = Table("name").Offset;
        var strings = names + Reader.UInt16(names + 4);
        for (var record = names + 6; record < names + 6 + 12 * Reader.UInt16(names + 2); record += 12)
        {
            if (Reader.UInt16(record) != WindowsPlatform || Reader.UInt16(record + 6) != PostScriptNameId)
                continue;
            var name = Reader.BigEndianText(strings + Reader.UInt16(record + 10), Reader.UInt16(record + 8));
            return name.Replace(" ", "", StringComparison.Ordinal);
        }
        return "Unnamed";
    }
}
