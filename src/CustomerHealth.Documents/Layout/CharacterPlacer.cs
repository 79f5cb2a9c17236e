using System.Globalization;
using System.Text;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Layout;

/// <summary>Turns spans into characters with glyphs, kerning and breaks.</summary>
internal sealed class CharacterPlacer(FaceChoice faces)
{
    private const int ZeroWidthSpace = 0x200B;

    public Span<PlacedCharacter> Place(IReadOnlyList<TextSpan> spans)
    {
        string[] texts = [.. spans.Select(span => Composed(span.Text))];
        var characters = new PlacedCharacter[texts.Sum(text => Math.Max(1, text.Length))];
        var count = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Mark is { } mark)
                characters[count++] = new PlacedCharacter { CodePoint = PlacedCharacter.MarkCodePoint, Span = i, Advance = mark.Width };
            else
                count += PlaceText((texts[i], spans[i]), i, characters.AsSpan(0), count);
        }
        var placed = characters.AsSpan(0, count);
        Kern(placed, spans);
        BreakRules.Mark(placed);
        return placed;
    }

    private int PlaceText((string Text, TextSpan Span) composed, int index, Span<PlacedCharacter> characters, int start)
    {
        var (text, span) = composed;
        var end = start;
        for (var at = 0; at < text.Length;)
        {
            var length = GraphemeLength(text.AsSpan(at));
            var isJoined = false;
            foreach (var rune in text.AsSpan(at, length).EnumerateRunes())
            {
                if (IsInvisible(rune.Value))
                {
                    MarkBreak(rune, span, characters[..end]);
                    continue;
                }
                characters[end++] = Place(rune, span) with { Span = index, IsJoined = isJoined };
                isJoined = true;
            }
            at += length;
        }
        return end - start;
    }

    /// <summary>How many UTF-16 units the first character takes, with its accents.</summary>
    private static int GraphemeLength(ReadOnlySpan<char> text)
    {
        const char FirstThatJoins = '\u0300';
        return text.Length == 1 || text[0] < FirstThatJoins && text[1] < FirstThatJoins ? 1 : StringInfo.GetNextTextElementLength(text);
    }

    /// <summary>What is not drawn may still end the line.</summary>
    private static void MarkBreak(Rune rune, TextSpan span, Span<PlacedCharacter> before)
    {
        if (before is [] || before[^1].BreakAfter == BreakKind.Forced)
            return;
        ref var last = ref before[^1];
        if (rune.Value == '\n')
        {
            last.BreakAfter = BreakKind.Forced;
        }
        else if (rune.Value == ZeroWidthSpace)
        {
            last.BreakAfter = BreakKind.Allowed;
        }
        else if (rune.Value == PlacedCharacter.SoftHyphenCodePoint && last is { IsSpace: false, Face: { } face, BreakAfter: BreakKind.None })
        {
            last.BreakAfter = BreakKind.Hyphenated;
            last.HyphenAdvance = face.AdvanceOf(face.GlyphOf('-')) * span.Style.Size / face.UnitsPerEm;
        }
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

    /// <summary>Letters with their accents in one piece, as the fonts have them; programs on some systems send them apart. It may be longer: a few characters are only known as their parts.</summary>
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

    /// <summary>Line feeds, variation selectors, joiners, soft hyphens and direction marks: nothing to draw.</summary>
    public static bool IsInvisible(int codePoint) => codePoint
        is '\n' or PlacedCharacter.SoftHyphenCodePoint or 0xFEFF
        or >= ZeroWidthSpace and <= 0x200F
        or >= 0x202A and <= 0x202E
        or >= 0x2060 and <= 0x2069
        or >= 0xFE00 and <= 0xFE0F
        or >= 0xE0000 and <= 0xE007F;
}
