using System.Collections.Immutable;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Layout;

/// <summary>Breaks text into lines. One per document: it remembers the characters that no face can draw.</summary>
internal sealed class TextLayout
{
    private const string Ellipsis = "…";
    private const double Tolerance = 0.01;

    private readonly FaceChoice _faces;
    private readonly CharacterPlacer _placer;

    public TextLayout()
        : this(new FaceChoice([], ""))
    {
    }

    /// <param name="faces">Finds a face for each character.</param>
    public TextLayout(FaceChoice faces)
    {
        _faces = faces;
        _placer = new CharacterPlacer(faces);
    }

    /// <summary>Of the document, for the words that drawings and pages add.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Code points that were drawn as an empty box, each with the text in which it was met first.</summary>
    public IReadOnlyDictionary<int, string> Missing => _faces.Missing;

    public IReadOnlyList<TextLine> Break(IReadOnlyList<TextSpan> spans, double width)
    {
        var characters = _placer.Place(spans);
        var lines = new List<TextLine>();
        while (characters.Length > 0)
        {
            var length = WithSpaces(characters, LengthOfLine(characters, width));
            lines.Add(LineOf(characters[..length], spans, hasNext: length < characters.Length));
            characters = characters[length..];
        }
        return lines;
    }

    /// <summary>By the same rules as <see cref="Break"/>: at the least width no word is split.</summary>
    public WidthRange Measure(IReadOnlyList<TextSpan> spans)
    {
        var (min, ideal, piece, line, trailing) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (ref readonly var character in _placer.Place(spans))
        {
            piece += character.Advance;
            line += character.Advance;
            trailing = character.IsSpace ? trailing + character.Advance : 0;
            min = Math.Max(min, piece - trailing + character.HyphenAdvance);
            ideal = Math.Max(ideal, line - trailing);
            if (character.BreakAfter != BreakKind.None)
                piece = 0;
            if (character.BreakAfter == BreakKind.Forced)
                line = 0;
        }
        return new WidthRange(min, ideal);
    }

    /// <summary>One line, however long.</summary>
    public TextLine Line(string text, TextStyle style) => Line([new TextSpan(text, style)]);

    /// <summary>One line, however long.</summary>
    public TextLine Line(IReadOnlyList<TextSpan> spans) => LineOf(_placer.Place(spans), spans, hasNext: false);

    /// <summary>One line, cut short with an ellipsis where it would be too wide.</summary>
    public TextLine Fit(string text, TextStyle style, double width)
    {
        var whole = Line(text, style);
        if (whole.Width <= width)
            return whole;

        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Line(Cut(text, middle), style).Width <= width)
                fits = middle;
            else
                tooLong = middle;
        }
        return Line(Cut(text, fits), style);
    }

    private static string Cut(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd() + Ellipsis;

    private static int LengthOfLine(ReadOnlySpan<PlacedCharacter> characters, double width)
    {
        var used = 0.0;
        var (lastBreak, lastReluctant, lastSpace) = (0, 0, 0);
        for (var i = 0; i < characters.Length; i++)
        {
            ref readonly var character = ref characters[i];
            used += character.Advance;
            if (!character.IsSpace && used > width + Tolerance)
                return lastBreak > 0 ? lastBreak : lastReluctant > 0 ? lastReluctant : lastSpace > 0 ? lastSpace : WholeCharacters(characters, i);
            if (character.BreakAfter == BreakKind.Forced)
                return i + 1;
            if (character.BreakAfter == BreakKind.Reluctant)
                lastReluctant = i + 1;
            else if (character.BreakAfter != BreakKind.None && used + character.HyphenAdvance <= width + Tolerance)
                lastBreak = i + 1;
            if (character.IsSpace && i > 0)
                lastSpace = i + 1;
        }
        return characters.Length;
    }

    /// <summary>Spaces after a line that ends in the middle of a glued text end with it: they are no line of their own.</summary>
    private static int WithSpaces(ReadOnlySpan<PlacedCharacter> characters, int length)
    {
        while (length < characters.Length && characters[length].IsSpace && characters[length - 1].BreakAfter != BreakKind.Forced)
            length++;
        return length;
    }

    /// <summary>How much of a word that is longer than the line stands on it: letters with their accents, and one at least.</summary>
    private static int WholeCharacters(ReadOnlySpan<PlacedCharacter> characters, int fits)
    {
        var length = fits;
        while (length > 0 && characters[length].IsJoined)
            length--;
        if (length > 0)
            return length;
        do
            length++;
        while (length < characters.Length && characters[length].IsJoined);
        return length;
    }

    /// <param name="characters">What stands on the line, with the space at which it was broken.</param>
    /// <param name="spans">Where the characters come from.</param>
    /// <param name="hasNext">Whether a line follows: then a space at the end stays, else copied words would run together.</param>
    private static TextLine LineOf(ReadOnlySpan<PlacedCharacter> characters, IReadOnlyList<TextSpan> spans, bool hasNext)
    {
        while (characters.Length > 0 && characters[0].IsSpace)
            characters = characters[1..];
        var end = characters.Length;
        while (end > 0 && characters[end - 1].IsSpace)
            end--;
        if (end == 0)
            return TextLine.Empty;

        if (hasNext && end == characters.Length && characters[^1].BreakAfter == BreakKind.Hyphenated)
        {
            characters = (PlacedCharacter[])[.. characters, HyphenAfter(characters[^1])];
            end++;
        }
        var drawn = hasNext && end < characters.Length ? end + 1 : end;
        var segments = ImmutableArray.CreateBuilder<LineSegment>();
        var x = 0.0;
        for (var i = 0; i < drawn;)
        {
            var length = SegmentLength(characters[i..drawn]);
            var segment = SegmentOf(characters.Slice(i, length), spans, x);
            segments.Add(segment);
            x += segment.Width;
            i += length;
        }
        var width = 0.0;
        foreach (ref readonly var character in characters[..end])
            width += character.Advance;
        return new TextLine(segments.ToImmutable(), width);
    }

    private static PlacedCharacter HyphenAfter(PlacedCharacter last) => new()
    {
        CodePoint = PlacedCharacter.SoftHyphenCodePoint,
        Glyph = last.Face!.GlyphOf('-'),
        Face = last.Face,
        Span = last.Span,
        Advance = last.HyphenAdvance,
    };

    private static int SegmentLength(ReadOnlySpan<PlacedCharacter> characters)
    {
        var length = 1;
        while (length < characters.Length && characters[length].Span == characters[0].Span && characters[length].Face == characters[0].Face)
            length++;
        return length;
    }

    private static LineSegment SegmentOf(ReadOnlySpan<PlacedCharacter> characters, IReadOnlyList<TextSpan> spans, double x)
    {
        var span = spans[characters[0].Span];
        var width = 0.0;
        foreach (ref readonly var character in characters)
            width += character.Advance;
        if (characters[0].Face is not { } face)
            return new LineSegment(x, width, span, null);

        var glyphs = new Glyph[characters.Length];
        for (var i = 0; i < glyphs.Length; i++)
            glyphs[i] = new Glyph(characters[i].Glyph, characters[i].CodePoint, i < glyphs.Length - 1 ? characters[i].Kerning : (short)0);
        var isThickened = span.Style.Face.IsBold && !face.IsBold;
        var run = new GlyphRun { Face = face, IsThickened = isThickened, Size = span.Style.Size, Color = span.Style.Color, Glyphs = glyphs, Width = width };
        return new LineSegment(x, width, span, run);
    }
}
