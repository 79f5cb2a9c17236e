using System.Text;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Makes spans of what stands in a paragraph, heading or cell.</summary>
internal sealed class InlineReader(ICollection<string> warnings, PictureFolder pictures, HeadingAnchors anchors)
{
    private const string SoftHyphen = "\u00AD";

    private static readonly string[] LinkSchemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    /// <summary>Of the words of statuses.</summary>
    public Language Language { get; init; } = Language.English;

    public IReadOnlyList<TextSpan> Read(LeafBlock block, TextStyle style, TagNode tag)
    {
        var spans = new List<TextSpan>();
        foreach (var span in block.Inline?.SelectMany(inline => Read(inline, style, tag, block.Line + 1)) ?? [])
        {
            if (spans is [.., var last] && IsSame(last, span))
                spans[^1] = last with { Text = last.Text + span.Text };
            else
                spans.Add(span);
        }
        return spans;
    }

    /// <summary>The picture that a paragraph is; null when it is text, or when the picture cannot be shown and its description stands for it.</summary>
    /// <exception cref="DocumentException">It has no description.</exception>
    public IReadOnlyList<Atom>? ReadPicture(ParagraphBlock block, BlockFrame frame)
    {
        if (PictureBlock.Find(block) is not { } image)
            return null;
        var alt = PlainText(block).Trim();
        if (alt.Length == 0)
            throw new DocumentException(block.Line + 1, $"The image '{image.Url}' has no description; write ![what it shows]({image.Url}).");
        try
        {
            return PictureBlock.Of(image, pictures.Read(image.Url ?? ""), alt, frame);
        }
        catch (InvalidDataException unfit)
        {
            warnings.Add($"Line {block.Line + 1}: the image '{image.Url}' was left out, only its description is shown: {unfit.Message}");
            return null;
        }
    }

    /// <summary>Is it one text, which Markdown only cut at a backslash or an entity? Then its letters are kerned as one, and a number is a number.</summary>
    private static bool IsSame(TextSpan left, TextSpan right) =>
        left.Mark is null && right.Mark is null && left.Style == right.Style && left.Tag == right.Tag && left.Link == right.Link && left.Place == right.Place;

    /// <summary>Whether a heading has words to be found by; one of a small drawing alone has none, and one of nothing is not drawn.</summary>
    public static bool HasWords(HeadingBlock heading) => PlainText(heading).EnumerateRunes()
        .Any(rune => !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && !CharacterPlacer.IsInvisible(rune.Value));

    /// <summary>The text alone, for bookmarks.</summary>
    public static string PlainText(LeafBlock block, Language? language = null)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => InlineCodes.PlainText(code.Content, language ?? Language.English),
                AutolinkInline address => address.Url,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => "",
            });
        }
        return text.Replace(SoftHyphen, "").ToString();
    }

    private IEnumerable<TextSpan> Read(Inline inline, TextStyle style, TagNode tag, int line) => inline switch
    {
        LiteralInline literal => ReadText(literal.Content.ToString(), style, tag, Language),
        HtmlEntityInline entity => ReadText(entity.Transcoded.ToString(), style, tag, Language),
        LineBreakInline lineBreak => [new TextSpan(lineBreak.IsHard ? "\n" : " ", style)],
        CodeInline code => new InlineCodes(Language).Read(code.Content, style, tag, line),
        EmphasisInline emphasis => ReadAll(emphasis, Emphasised(style, emphasis), tag, line),
        LinkInline { IsImage: true } image => ReadImage(image, style, tag, line),
        LinkInline link => ReadLink(link.Url, () => link, style, (tag, line)),
        AutolinkInline address => ReadAddress(address, style, tag, line),
        ContainerInline container => ReadAll(container, style, tag, line),
        _ => [],
    };

    private IEnumerable<TextSpan> ReadAll(IEnumerable<Inline> inlines, TextStyle style, TagNode tag, int line) =>
        inlines.SelectMany(inline => Read(inline, style, tag, line));

    private static TextStyle Emphasised(TextStyle style, EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '*' or '_', DelimiterCount: >= 2 } => style with { IsBold = true },
        { DelimiterChar: '*' or '_' } => style with { IsItalic = true },
        { DelimiterChar: '~', DelimiterCount: >= 2 } => style with { IsStruck = true },
        { DelimiterChar: '~' } => style.Lowered(),
        { DelimiterChar: '^' } => style.Raised(),
        _ => style,
    };

    /// <summary>Text without marks of Markdown, in which status emoji are drawn.</summary>
    public static IEnumerable<TextSpan> ReadText(string text, TextStyle style, TagNode tag, Language language)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (StatusEmoji.Find(rune) is not { } status)
            {
                plain.Append(rune.ToString());
                continue;
            }
            if (plain.Length > 0)
                yield return new TextSpan(plain.ToString(), style);
            plain.Clear();
            yield return InlineCodes.MarkOf(status.In(language), style, tag);
        }
        if (plain.Length > 0)
            yield return new TextSpan(plain.ToString(), style);
    }

    private IEnumerable<TextSpan> ReadImage(LinkInline image, TextStyle style, TagNode tag, int line)
    {
        if (image is not { PreviousSibling: null, NextSibling: null, Parent.ParentBlock: ParagraphBlock })
            warnings.Add($"Line {line}: the image '{image.Url}' was left out, only its description is shown: a picture is a paragraph of its own.");
        return ReadAll(image, style, tag, line);
    }

    private IEnumerable<TextSpan> ReadAddress(AutolinkInline address, TextStyle style, TagNode tag, int line)
    {
        var target = address.IsEmail ? "mailto:" + address.Url : address.Url;
        return ReadLink(target, () => [new LiteralInline(address.Url)], style, (tag, line));
    }

    private IEnumerable<TextSpan> ReadLink(string? url, Func<IEnumerable<Inline>> content, TextStyle style, (TagNode Tag, int Line) place)
    {
        if (url is ['#', ..])
            return ReadInnerLink(url, content, style, place);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var target) || !LinkSchemes.Contains(target.Scheme, StringComparer.Ordinal))
        {
            warnings.Add($"Line {place.Line}: the link to '{url}' was left out; links begin with http, https or mailto.");
            return ReadAll(content(), style, place.Tag, place.Line);
        }

        var tag = place.Tag.Add("Link");
        return ReadAll(content(), style with { Color = Theme.Accent }, tag, place.Line)
            .Select(span => span with { Link = target, Tag = span.Tag ?? tag });
    }

    private IEnumerable<TextSpan> ReadInnerLink(string url, Func<IEnumerable<Inline>> content, TextStyle style, (TagNode Tag, int Line) place)
    {
        if (anchors.Find(url[1..]) is not { } target)
        {
            warnings.Add($"Line {place.Line}: the link to '{url}' was left out; {anchors.Allowed}");
            return ReadAll(content(), style, place.Tag, place.Line);
        }

        var tag = place.Tag.Add("Link");
        return ReadAll(content(), style with { Color = Theme.Accent }, tag, place.Line)
            .Select(span => span with { Place = target, Tag = span.Tag ?? tag });
    }
}
