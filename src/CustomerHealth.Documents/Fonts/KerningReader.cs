using System.Numerics;

namespace CustomerHealth.Documents.Fonts;

/// <summary>Reads the <c>kern</c> feature of a GPOS table; every lookup is a list of subtables of which the first that knows a pair wins.</summary>
internal sealed class KerningReader(FontReader reader, int table)
{
    private const int PairAdjustment = 2;
    private const int Extension = 9;
    private const int AdvanceBit = 4;

    public IReadOnlyList<IReadOnlyList<IKerningTable>> Read()
    {
        var lookupList = table + reader.UInt16(table + 8);
        return
        [
            .. KerningLookups()
                .Select(index => ReadLookup(lookupList + reader.UInt16(lookupList + 2 + 2 * index)))
                .Where(subtables => subtables.Count > 0),
        ];
    }

    private SortedSet<int> KerningLookups()
    {
        var features = table + reader.UInt16(table + 6);
        var lookups = new SortedSet<int>();
        for (var record = features + 2; record < features + 2 + 6 * reader.UInt16(features); record += 6)
        {
            if (!string.Equals(reader.Tag(record), "kern", StringComparison.Ordinal))
                continue;
            var feature = features + reader.UInt16(record + 4);
            for (var i = 0; i < reader.UInt16(feature + 2); i++)
                lookups.Add(reader.UInt16(feature + 4 + 2 * i));
        }
        return lookups;
    }

    private List<IKerningTable> ReadLookup(int lookup)
    {
        var subtables = new List<IKerningTable>();
        for (var i = 0; i < reader.UInt16(lookup + 4); i++)
        {
            var subtable = lookup + reader.UInt16(lookup + 6 + 2 * i);
            var kind = reader.UInt16(lookup);
            if (kind == Extension)
            {
                kind = reader.UInt16(subtable + 2);
                subtable += reader.Int32(subtable + 4);
            }
            if (kind == PairAdjustment && (reader.UInt16(subtable + 4) & AdvanceBit) != 0)
                subtables.Add(reader.UInt16(subtable) == 1 ? ReadPairs(subtable) : ReadClasses(subtable));
        }
        return subtables;
    }

    private PairKerningTable ReadPairs(int subtable)
    {
        var (advance, size) = ValueLayout(subtable);
        var coverage = Coverage(subtable + reader.UInt16(subtable + 2));
        var pairs = new Dictionary<uint, short>();
        for (var i = 0; i < coverage.Count; i++)
        {
            var set = subtable + reader.UInt16(subtable + 10 + 2 * i);
            for (var pair = 0; pair < reader.UInt16(set); pair++)
            {
                var record = set + 2 + pair * (2 + size);
                pairs[PairKerningTable.KeyOf(coverage[i], (ushort)reader.UInt16(record))] =
                    (short)reader.Int16(record + 2 + advance);
            }
        }
        return new PairKerningTable(pairs);
    }

    private ClassKerningTable ReadClasses(int subtable)
    {
        var (advance, size) = ValueLayout(subtable);
        var values = new short[reader.UInt16(subtable + 12), reader.UInt16(subtable + 14)];
        var record = subtable + 16;
        for (var left = 0; left < values.GetLength(0); left++)
        {
            for (var right = 0; right < values.GetLength(1); right++, record += size)
                values[left, right] = (short)reader.Int16(record + advance);
        }
        return new ClassKerningTable
        {
            Coverage = Coverage(subtable + reader.UInt16(subtable + 2)).ToHashSet(),
            LeftClasses = Classes(subtable + reader.UInt16(subtable + 8)),
            RightClasses = Classes(subtable + reader.UInt16(subtable + 10)),
            Values = values,
        };
    }

    /// <summary>Where in a pair's record the advance of the left glyph stands, and how long both value records are.</summary>
    private (int Advance, int Size) ValueLayout(int subtable)
    {
        var left = (uint)reader.UInt16(subtable + 4);
        var right = (uint)reader.UInt16(subtable + 6);
        return (2 * BitOperations.PopCount(left & (AdvanceBit - 1)),
            2 * (BitOperations.PopCount(left) + BitOperations.PopCount(right)));
    }

    private List<ushort> Coverage(int offset)
    {
        var glyphs = new List<ushort>();
        var isList = reader.UInt16(offset) == 1;
        for (var i = 0; i < reader.UInt16(offset + 2); i++)
        {
            var first = reader.UInt16(offset + 4 + (isList ? 2 : 6) * i);
            var last = isList ? first : reader.UInt16(offset + 6 + 6 * i);
            for (var glyph = first; glyph <= last; glyph++)
                glyphs.Add((ushort)glyph);
        }
        return glyphs;
    }

    private Dictionary<ushort, ushort> Classes(int offset)
    {
        var classes = new Dictionary<ushort, ushort>();
        if (reader.UInt16(offset) == 1)
        {
            var first = reader.UInt16(offset + 2);
            for (var i = 0; i < reader.UInt16(offset + 4); i++)
                classes[(ushort)(first + i)] = (ushort)reader.UInt16(offset + 6 + 2 * i);
            return classes;
        }
        for (var i = 0; i < reader.UInt16(offset + 2); i++)
        {
            var range = offset + 4 + 6 * i;
            for (var glyph = reader.UInt16(range); glyph <= reader.UInt16(range + 2); glyph++)
                classes[(ushort)glyph] = (ushort)reader.UInt16(range + 4);
        }
        return classes;
    }
}
