using System.Text;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Layout;

/// <summary>Turns spans into characters with glyphs, kerning and breaks.</summary>
internal sealed class CharacterPlacer(FaceChoice faces)
{
    private const int ZeroWidthSpace = 0x200B;

    public Span<PlacedCharacter> Place(IReadOnlyList<TextSpan> spans)
    {
        var characters = new PlacedCharacter[spans.Sum(span => Math.Max(1, span.Text.Length))];
        var count = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Mark is { } mark)
                characters[count++] = new PlacedCharacter { CodePoint = PlacedCharacter.MarkCodePoint, Span = i, Advance = mark.Width };
            else
                count += PlaceText(spans[i], i, characters.AsSpan(0), count);
        }
        var placed = characters.AsSpan(0, count);
        Kern(placed, spans);
        BreakRules.Mark(placed);
        return placed;
    }

    private int PlaceText(TextSpan span, int index, Span<PlacedCharacter> characters, int start)
    {
        var end = start;
        foreach (var rune in Composed(span.Text).EnumerateRunes())
        {
            if (rune.Value is '\n' or ZeroWidthSpace)
            {
                if (end > 0)
                    characters[end - 1].BreakAfter = rune.Value == '\n' ? BreakKind.Forced : BreakKind.Allowed;
            }
            else if (!IsInvisible(rune.Value))
            {
                characters[end++] = Place(rune, span) with { Span = index };
            }
        }
        return end - start;
    }

    private PlacedCharacter Place(Rune rune, TextSpan span)
    {
        var codePoint = Rune.IsControl(rune) || rune.Value is '\u2028' or '\u2029' ? ' ' : rune.Value;
        var wanted = span.Style.Face;
        var (face, glyph) = Rune.IsWhiteSpace(rune) && wanted.GlyphOf(codePoint) == 0
            ? (wanted, wanted.GlyphOf(' '))
            : faces.Find(wanted, codePoint, span.Text);
        return new PlacedCharacter
        {
            CodePoint = codePoint,
            Glyph = glyph,
            Face = face,
            Advance = face.AdvanceOf(glyph) * span.Style.Size / face.UnitsPerEm,
        };
    }

    /// <summary>Digits are left as wide as each other, so that they stand below each other in tables.</summary>
    private static void Kern(Span<PlacedCharacter> characters, IReadOnlyList<TextSpan> spans)
    {
        for (var i = 0; i < characters.Length - 1; i++)
        {
            ref var current = ref characters[i];
            ref readonly var next = ref characters[i + 1];
            if (current.Face is not { } face || current.Span != next.Span || next.Face != face || current.IsDigit && next.IsDigit)
                continue;
            current.Kerning = face.KerningOf(current.Glyph, next.Glyph);
            current.Advance += current.Kerning * spans[current.Span].Style.Size / face.UnitsPerEm;
        }
    }

    /// <summary>Letters with their accents in one piece, as the fonts have them; programs on some systems send them apart.</summary>
    private static string Composed(string text)
    {
        const char FirstCombining = '\u0300', LastCombining = '\u036F';
        if (text.AsSpan().IndexOfAnyInRange(FirstCombining, LastCombining) < 0)
            return text;

        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            valid.Append(rune.ToString());
        return valid.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Variation selectors, joiners, soft hyphens and direction marks: nothing to draw.</summary>
    private static bool IsInvisible(int codePoint) => codePoint
        is 0x00AD or 0xFEFF
        or >= 0x200C and <= 0x200F
        or >= 0x202A and <= 0x202E
        or >= 0x2060 and <= 0x2069
        or >= 0xFE00 and <= 0xFE0F
        or >= 0xE0000 and <= 0xE007F;
}
