using System.Buffers;
using System.Buffers.Binary;

namespace CustomerHealth.Documents.Fonts;

/// <summary>A small font file with only the glyphs a document uses, numbered in the order they were asked for.</summary>
internal sealed class FontSubset
{
    private const int InstructionFlag = 0x100;
    private const int MoreComponents = 0x20;

    private readonly FontFace _face;
    private readonly List<ushort> _glyphs;
    private readonly Dictionary<ushort, ushort> _newNumbers = [];
    private readonly List<int> _locations = [0];
    private readonly ArrayBufferWriter<byte> _outlines = new();

    private FontSubset(FontFace face, IEnumerable<ushort> glyphs)
    {
        _face = face;
        _glyphs = [.. glyphs];
        for (var i = 0; i < _glyphs.Count; i++)
            _newNumbers.TryAdd(_glyphs[i], (ushort)i);
    }

    /// <summary>Hints are left out; the parts of composite glyphs are added at the end.</summary>
    /// <exception cref="InvalidDataException">An outline is damaged.</exception>
    public static byte[] Build(FontFace face, IEnumerable<ushort> glyphs)
    {
        try
        {
            return new FontSubset(face, glyphs).Build();
        }
        catch (Exception damage) when (damage is ArgumentException or InvalidDataException)
        {
            throw new InvalidDataException($"The font '{face.Name}' has a damaged outline; replace its file.", damage);
        }
    }

    private byte[] Build()
    {
        // The list grows while composite glyphs add their parts.
        for (var i = 0; i < _glyphs.Count; i++)
            AppendOutline(_glyphs[i]);

        return SfntWriter.Write(
        [
            ("glyf", _outlines.WrittenSpan.ToArray()),
            ("head", Head()),
            ("hhea", WithNumber(Copy("hhea"), 34, (ushort)_glyphs.Count)),
            ("hmtx", Metrics()),
            ("loca", Locations()),
            ("maxp", WithNumber(Copy("maxp"), 4, (ushort)_glyphs.Count)),
        ]);
    }

    private void AppendOutline(ushort glyph)
    {
        var outline = _face.Outline(glyph).ToArray();
        if (outline.Length > 0)
        {
            var isComposite = BinaryPrimitives.ReadInt16BigEndian(outline) < 0;
            _outlines.Write(isComposite ? Renumbered(outline) : WithoutInstructions(outline));
            _outlines.Write(new byte[-_outlines.WrittenCount & 3]);
        }
        _locations.Add(_outlines.WrittenCount);
    }

    private static byte[] WithoutInstructions(byte[] outline)
    {
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        var lengthAt = 10 + 2 * contours;
        var length = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(lengthAt));
        if (length == 0)
            return outline;

        byte[] without = [.. outline.AsSpan(0, lengthAt), 0, 0, .. outline.AsSpan(lengthAt + 2 + length)];
        return without;
    }

    private byte[] Renumbered(byte[] outline)
    {
        var at = 10;
        ushort flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)(flags & ~InstructionFlag));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), NumberOf(part));
            at += ComponentLength(flags);
        }
        while ((flags & MoreComponents) != 0);
        return outline[..at];
    }

    private static int ComponentLength(ushort flags)
    {
        const int WordArguments = 1, OneScale = 8, TwoScales = 0x40, Matrix = 0x80;
        var scales = (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0;
        return 4 + ((flags & WordArguments) != 0 ? 4 : 2) + scales;
    }

    private ushort NumberOf(ushort glyph)
    {
        if (_newNumbers.TryGetValue(glyph, out var number))
            return number;

        number = (ushort)_glyphs.Count;
        _glyphs.Add(glyph);
        _newNumbers[glyph] = number;
        return number;
    }

    private byte[] Head()
    {
        const int ChecksumAdjustmentAt = 8, LongLocationsAt = 50;
        var head = Copy("head");
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(ChecksumAdjustmentAt), 0);
        return WithNumber(head, LongLocationsAt, 1);
    }

    private byte[] Metrics()
    {
        var source = _face.Table("hmtx");
        var metrics = new byte[4 * _glyphs.Count];
        for (var i = 0; i < _glyphs.Count; i++)
        {
            var glyph = _glyphs[i];
            var bearingAt = glyph < _face.FullMetrics
                ? 4 * glyph + 2
                : 4 * _face.FullMetrics + 2 * (glyph - _face.FullMetrics);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)_face.AdvanceOf(glyph));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), (short)source.Int16(bearingAt));
        }
        return metrics;
    }

    private byte[] Locations()
    {
        var locations = new byte[4 * _locations.Count];
        for (var i = 0; i < _locations.Count; i++)
            BinaryPrimitives.WriteInt32BigEndian(locations.AsSpan(4 * i), _locations[i]);
        return locations;
    }

    private byte[] Copy(string tag)
    {
        var table = _face.Table(tag);
        return table.Bytes(0, table.Length).ToArray();
    }

    private static byte[] WithNumber(byte[] table, int offset, ushort number)
    {
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(offset), number);
        return table;
    }
}
