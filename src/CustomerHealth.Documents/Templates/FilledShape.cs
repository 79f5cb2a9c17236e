using System.Text;
using System.Text.RegularExpressions;
using CustomerHealth.Documents.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CustomerHealth.Documents.Templates;

/// <summary>
/// The Markdown of a template as it may come out: a word for each value, nothing for blocks and remarks, and no line for one that stands alone. Markdown itself
/// says then where its code is.
/// </summary>
internal sealed partial class FilledShape
{
    private readonly Dictionary<int, int> _places = [];
    private readonly List<(int Start, int End, Place Place)> _code = [];
    private readonly string _text;

    /// <param name="source">The template.</param>
    /// <param name="tags">Its tags, in order.</param>
    public FilledShape(TemplateSource source, IReadOnlyList<Tag> tags)
    {
        _text = Shape(source.Text, tags);
        if (Parsed(_text) is not { } document)
            return;
        foreach (var block in document.Descendants<CodeBlock>())
            _code.Add((block.Span.Start, block.Span.End, block is FencedCodeBlock ? Place.Fence : Place.Code));
        foreach (var code in document.Descendants<CodeInline>())
            _code.Add((code.Span.Start, code.Span.End, Place.Code));
    }

    /// <summary>Where a value or partial comes to stand.</summary>
    public Place Of(Tag tag)
    {
        var at = _places[tag.Offset];
        var inside = _code.FindIndex(code => code.Start < at && at <= code.End);
        if (inside >= 0)
            return _code[inside].Place;

        // Not asked of Markdown: whether an address is one can hang on the values.
        var paragraph = _text.AsSpan(0, at).LastIndexOf("\n\n") is >= 0 and { } blank ? blank + 2 : 0;
        return InAddress().IsMatch(_text[paragraph..at]) ? Place.Link : Place.Text;
    }

    // What Markdown itself refuses is told by MarkdownCheck: the file is not used.
    private static MarkdownDocument? Parsed(string text)
    {
        try
        {
            return DocumentReader.ParsePrecisely(text);
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    private string Shape(string text, IReadOnlyList<Tag> tags)
    {
        var shape = new StringBuilder(text.Length);
        var pieces = tags.Select(t => (t.Offset, t.End, IsWord: t.Kind is TagKind.Output or TagKind.Partial))
            .Concat(Remark().Matches(text).Select(m => (Offset: m.Index, End: m.Index + m.Length, IsWord: false)))
            .OrderBy(p => p.Offset);
        var at = 0;
        foreach (var (offset, end, isWord) in pieces)
        {
            if (offset < at)
                continue;
            shape.Append(text, at, offset - at);
            _places[offset] = shape.Length;
            shape.Append('x', isWord ? end - offset : 0);
            at = isWord || !StandsAlone(text, offset, end, out var next) ? end : next;
        }

        return shape.Append(text, at, text.Length - at).ToString();
    }

    // Its line goes with it; the blanks before it stay, which changes nothing.
    private static bool StandsAlone(string text, int offset, int end, out int next)
    {
        var newLine = text.IndexOf('\n', end);
        next = newLine < 0 ? text.Length : newLine + 1;
        var before = text.AsSpan(0, offset).TrimEnd(' ');
        return (before.IsEmpty || before[^1] == '\n') && text.AsSpan(end..next).Trim().IsEmpty;
    }

    [GeneratedRegex(@"\{\{~?!(--.*?--~?|[^}]*)\}\}", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Remark();

    // Behind "](", in a definition "[name]: ..", or in "<scheme:..>".
    [GeneratedRegex(@"\]\([^)]*$|^[ \t>]*\[[^\]]+\]:\s*\S*$|<[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex InAddress();
}
