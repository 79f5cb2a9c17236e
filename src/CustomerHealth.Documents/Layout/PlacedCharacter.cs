using System.Runtime.InteropServices;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Layout;

/// <summary>A character with its glyph and advance, before it is broken into lines.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PlacedCharacter
{
    /// <summary>Stands for an inline mark.</summary>
    public const int MarkCodePoint = 0xFFFC;

    public int CodePoint;
    public ushort Glyph;
    public short Kerning;
    public int Span;
    public BreakKind BreakAfter;

    /// <summary>Null for an inline mark.</summary>
    public FontFace? Face;

    /// <summary>With kerning, in PDF points.</summary>
    public double Advance;

    public readonly bool IsMark => CodePoint == MarkCodePoint;

    public readonly bool IsSpace => CodePoint == ' ';

    public readonly bool IsDigit => CodePoint is >= '0' and <= '9';

    public readonly bool IsLetter => CodePoint <= char.MaxValue && char.IsLetter((char)CodePoint);

    public readonly bool IsUpper => CodePoint <= char.MaxValue && char.IsUpper((char)CodePoint);
}
