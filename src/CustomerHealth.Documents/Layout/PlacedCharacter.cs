using System.Runtime.InteropServices;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Layout;

/// <summary>A character with its glyph and advance, before it is broken into lines.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PlacedCharacter
{
    /// <summary>Stands for an inline mark.</summary>
    public const int MarkCodePoint = 0xFFFC;

    /// <summary>Shown as a hyphen, and only where it ends a line.</summary>
    public const int SoftHyphenCodePoint = 0x00AD;

    public int CodePoint;
    public ushort Glyph;
    public short Kerning;
    public int Span;
    public BreakKind BreakAfter;

    /// <summary>Whether it belongs to the character before, as an accent does that has no letter of its own.</summary>
    public bool IsJoined;

    /// <summary>Null for an inline mark.</summary>
    public FontFace? Face;

    /// <summary>What a hyphen after it adds to the line, in PDF points; 0 where there may be none.</summary>
    public double HyphenAdvance;

    /// <summary>With kerning, in PDF points.</summary>
    public double Advance;

    public readonly bool IsMark => CodePoint == MarkCodePoint;

    public readonly bool IsSpace => CodePoint == ' ';

    public readonly bool IsDigit => CodePoint is >= '0' and <= '9';

    /// <summary>U+FFFD outside of the basic plane.</summary>
    public readonly char Letter => CodePoint <= char.MaxValue ? (char)CodePoint : '\uFFFD';

    public readonly bool IsLetter => CodePoint <= char.MaxValue && char.IsLetter((char)CodePoint);

    public readonly bool IsUpper => CodePoint <= char.MaxValue && char.IsUpper((char)CodePoint);
}
