using System.Globalization;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Pdf;

/// <summary>A face as one document uses it: the glyphs drawn, and the objects that embed them.</summary>
internal sealed class PdfFont(FontFace face, int number, int index)
{
    private const int Symbolic = 4;
    private const int Italic = 64;

    // The same glyph gets a code for each code point it stands for, else copied text would lie about missing glyphs.
    private readonly Dictionary<(ushort Glyph, int CodePoint), ushort> _codes = [];
    private readonly List<ushort> _glyphs = [0];
    private readonly List<int> _codePoints = [0];

    public int Number => number;

    /// <summary>The font is called F and this number in content streams.</summary>
    public int Index => index;

    /// <summary>The character code that draws a glyph.</summary>
    public ushort CodeOf(Glyph glyph)
    {
        var key = (glyph.Id, glyph.CodePoint);
        if (_codes.TryGetValue(key, out var code))
            return code;

        code = (ushort)_glyphs.Count;
        _glyphs.Add(glyph.Id);
        _codePoints.Add(glyph.CodePoint);
        _codes[key] = code;
        return code;
    }

    public void Write(PdfObjects objects)
    {
        var subset = FontSubset.Build(face, _glyphs);
        var name = $"{SubsetTag()}+{face.Name}";
        var file = objects.AddStream($"/Length1 {subset.Length}", subset);
        var descriptor = objects.Add(Descriptor(name, file));
        var widths = string.Join(' ', _glyphs.Select(glyph => Thousandths(face.AdvanceOf(glyph))));
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}" +
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
            $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/W[0[{widths}]]>>");
        var unicode = objects.AddStream("", UnicodeMap.Of(_codePoints));
        objects.Put(
            number,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H" +
            $"/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>");
    }

    private string Descriptor(string name, int file)
    {
        var box = face.BoundingBox;
        var flags = face.ItalicAngle == 0 ? Symbolic : Symbolic | Italic;
        return $"<</Type/FontDescriptor/FontName/{name}/Flags {flags}" +
            $"/FontBBox[{Thousandths(box.Left)} {Thousandths(box.Bottom)} {Thousandths(box.Right)} {Thousandths(box.Top)}]" +
            $"/ItalicAngle {PdfSyntax.Number(face.ItalicAngle)}/Ascent {Thousandths(face.Ascent)}" +
            $"/Descent {Thousandths(face.Descent)}/CapHeight {Thousandths(face.CapHeight)}/StemV 80/FontFile2 {file} 0 R>>";
    }

    private string Thousandths(int units) =>
        ((int)Math.Round(units * 1000.0 / face.UnitsPerEm)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Six letters that differ between different subsets.</summary>
    private string SubsetTag()
    {
        var hash = 17u + (uint)index;
        foreach (var glyph in _glyphs)
            hash = hash * 31 + glyph;
        return string.Create(6, hash, static (letters, seed) =>
        {
            for (var i = 0; i < letters.Length; i++, seed /= 26)
                letters[i] = (char)('A' + seed % 26);
        });
    }
}
