namespace CustomerHealth.Documents.Fonts;

/// <summary>Finds a face for each character of a document, and remembers the characters that none has. One per document.</summary>
internal sealed class FaceChoice
{
    /// <summary>Signs that Chinese, Japanese and Korean set as wide as their characters, and Latin fonts have narrow.</summary>
    private const string WideInEastAsia = "“”‘’…—·";

    private static readonly string[] EastAsian = ["zh", "ja", "ko"];

    private readonly IReadOnlyList<FontFace> _regular;
    private readonly IReadOnlyList<FontFace> _bold;
    private readonly bool _isEastAsian;
    private readonly SortedDictionary<int, string> _missing = [];

    /// <param name="others">The faces to ask where the wanted one has no glyph, the first ones first.</param>
    /// <param name="language">Of the document, such as <c>zh-CN</c>.</param>
    public FaceChoice(IReadOnlyList<FontFace> others, string language)
    {
        // Family by family: a word of which some characters stand in one family and some in another looks like a ransom note.
        var families = others.GroupBy(face => face.Family, StringComparer.Ordinal).ToList();
        _regular = [.. families.SelectMany(faces => faces.OrderBy(face => face.IsBold))];
        _bold = [.. families.SelectMany(faces => faces.OrderByDescending(face => face.IsBold))];
        _isEastAsian = EastAsian.Contains(language.Split('-')[0], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The code points that no face has, each with the text in which it was met first.</summary>
    public IReadOnlyDictionary<int, string> Missing => _missing;

    /// <summary>The face that draws a character; the wanted one and glyph 0 when none has it.</summary>
    /// <param name="wanted">By the style of the text.</param>
    /// <param name="codePoint">The character.</param>
    /// <param name="text">Where it stands, to tell the reader of a warning.</param>
    public (FontFace Face, ushort Glyph) Find(FontFace wanted, int codePoint, string text)
    {
        if (_isEastAsian && codePoint <= char.MaxValue && WideInEastAsia.Contains((char)codePoint, StringComparison.Ordinal)
            && FindOther(wanted, codePoint) is { } wide)
        {
            return wide;
        }
        if (wanted.GlyphOf(codePoint) is var glyph and not 0)
            return (wanted, glyph);
        if (FindBuiltIn(wanted, codePoint) is { } builtIn)
            return builtIn;
        if (FindOther(wanted, codePoint) is { } other)
            return other;

        _missing.TryAdd(codePoint, text);
        return (wanted, 0);
    }

    /// <summary>The sans serif knows more signs than the serif.</summary>
    private static (FontFace Face, ushort Glyph)? FindBuiltIn(FontFace wanted, int codePoint)
    {
        var sans = FontLibrary.Get(wanted.IsBold ? FaceName.SansSemiBold : FaceName.Sans);
        return sans.GlyphOf(codePoint) is var glyph and not 0 ? (sans, glyph) : null;
    }

    private (FontFace Face, ushort Glyph)? FindOther(FontFace wanted, int codePoint)
    {
        foreach (var face in wanted.IsBold ? _bold : _regular)
        {
            if (face.GlyphOf(codePoint) is var glyph and not 0)
                return (face, glyph);
        }
        return null;
    }
}
