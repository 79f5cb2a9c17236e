namespace CustomerHealth.Documents.Fonts;

/// <summary>From code point to glyph: the <c>cmap</c> table, formats 12 and 4.</summary>
internal sealed class CharacterMap
{
    private const int PlaneSize = 0x10000;
    private const int LastCodePoint = 0x10FFFF;

    private readonly ushort[] _basicPlane = new ushort[PlaneSize];
    private readonly Dictionary<int, ushort> _others = [];
    private readonly int _glyphs;

    /// <param name="reader">The table.</param>
    /// <param name="glyphs">How many glyphs the face has; a character that leads to another one is left out.</param>
    public CharacterMap(FontReader reader, int glyphs)
    {
        _glyphs = glyphs;
        var (format4, format12) = FindSubtables(reader);
        if (format12 is { } groups)
            ReadGroups(reader, groups);
        else if (format4 is { } segments)
            ReadSegments(reader, segments);
        else
            throw new InvalidDataException("it has no Unicode character map of format 4 or 12.");
    }

    /// <summary>The glyph of a code point; 0 (.notdef) when the face has none.</summary>
    public ushort GlyphOf(int codePoint) =>
        codePoint < PlaneSize ? _basicPlane[codePoint] : _others.GetValueOrDefault(codePoint);

    private static (int? Format4, int? Format12) FindSubtables(FontReader reader)
    {
        const int MacintoshPlatform = 1;
        int? format4 = null, format12 = null;
        for (var record = 4; record < 4 + 8 * reader.UInt16(2); record += 8)
        {
            var subtable = reader.Int32(record + 4);
            switch (reader.UInt16(subtable))
            {
                case 4 when reader.UInt16(record) != MacintoshPlatform: format4 = subtable; break;
                case 12: format12 = subtable; break;
            }
        }
        return (format4, format12);
    }

    private void ReadGroups(FontReader reader, int subtable)
    {
        var next = 0;
        var groups = reader.Int32(subtable + 12);
        for (var group = subtable + 16; groups > 0; groups--, group += 12)
        {
            var first = reader.Int32(group);
            var last = Math.Min(reader.Int32(group + 4), LastCodePoint);
            if (first < next || last < first)
                throw new InvalidDataException("its character map is damaged.");
            next = last + 1;
            var glyph = reader.Int32(group + 8);
            for (var codePoint = first; codePoint <= last; codePoint++)
                Set(codePoint, glyph + codePoint - first);
        }
    }

    private void ReadSegments(FontReader reader, int subtable)
    {
        var next = 0;
        var count = reader.UInt16(subtable + 6) / 2;
        var ends = subtable + 14;
        var starts = ends + 2 * count + 2;
        var deltas = starts + 2 * count;
        var offsets = deltas + 2 * count;
        for (var i = 0; i < count; i++)
        {
            var start = reader.UInt16(starts + 2 * i);
            var end = Math.Min(reader.UInt16(ends + 2 * i), PlaneSize - 2);
            var delta = reader.Int16(deltas + 2 * i);
            if (start < next)
                throw new InvalidDataException("its character map is damaged.");
            next = end + 1;
            var offsetAt = offsets + 2 * i;
            var offset = reader.UInt16(offsetAt);
            for (var codePoint = start; codePoint <= end; codePoint++)
            {
                var glyph = offset == 0 ? codePoint : reader.UInt16(offsetAt + offset + 2 * (codePoint - start));
                if (offset == 0 || glyph != 0)
                    Set(codePoint, (ushort)(glyph + delta));
            }
        }
    }

    private void Set(int codePoint, int glyph)
    {
        if (glyph < 0 || glyph >= _glyphs)
            return;
        if (codePoint < PlaneSize)
            _basicPlane[codePoint] = (ushort)glyph;
        else
            _others[codePoint] = (ushort)glyph;
    }
}
