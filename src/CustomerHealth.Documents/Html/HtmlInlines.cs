using System.Globalization;
using System.Text;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Charts;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;
using CustomerHealth.Documents.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CustomerHealth.Documents.Html;

/// <summary>Writes what stands in a paragraph, heading or cell. All text is escaped; no HTML of the author or of a value passes.</summary>
internal sealed class HtmlInlines(ICollection<string> warnings, HtmlLinks links)
{
    private const string Rag = "rag:";
    private const string Spark = "spark:";

    private static readonly TextStyle Style = new();

    /// <summary>Of the document, for the words that marks and drawings add.</summary>
    public Language Language { get; init; } = Language.English;

    public string Write(LeafBlock block)
    {
        var html = new StringBuilder();
        foreach (var inline in block.Inline ?? Enumerable.Empty<Inline>())
            Write(html, inline, block.Line + 1);
        return html.ToString();
    }

    private void Write(StringBuilder html, Inline inline, int line)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteText(html, literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                WriteText(html, entity.Transcoded.ToString());
                break;
            case LineBreakInline lineBreak:
                html.Append(lineBreak.IsHard ? "<br>\n" : "\n");
                break;
            case CodeInline code:
                WriteCode(html, code.Content, line);
                break;
            case EmphasisInline { DelimiterChar: '*' or '_' or '~' or '^' } emphasis:
                WriteWithin(html, ElementOf(emphasis), emphasis, line);
                break;
            case LinkInline { IsImage: true } image:
                if (image is not { PreviousSibling: null, NextSibling: null, Parent.ParentBlock: ParagraphBlock })
                    warnings.Add($"Line {line}: the image '{image.Url}' was left out, only its description is shown: a picture is a paragraph of its own.");
                WriteAll(html, image, line);
                break;
            case LinkInline link:
                WriteLink(html, link.Url, () => WriteAll(html, link, line), line);
                break;
            case AutolinkInline address:
                WriteLink(html, address.IsEmail ? "mailto:" + address.Url : address.Url, () => WriteText(html, address.Url), line);
                break;
            case ContainerInline container:
                WriteAll(html, container, line);
                break;
        }
    }

    private static string ElementOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '^' } => "sup",
        { DelimiterChar: '~', DelimiterCount: >= 2 } => "s",
        { DelimiterChar: '~' } => "sub",
        { DelimiterCount: >= 2 } => "strong",
        _ => "em",
    };

    private void WriteAll(StringBuilder html, IEnumerable<Inline> inlines, int line)
    {
        foreach (var inline in inlines)
            Write(html, inline, line);
    }

    private void WriteWithin(StringBuilder html, string element, ContainerInline inlines, int line)
    {
        html.Append(CultureInfo.InvariantCulture, $"<{element}>");
        WriteAll(html, inlines, line);
        html.Append(CultureInfo.InvariantCulture, $"</{element}>");
    }

    private void WriteText(StringBuilder html, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (StatusEmoji.Find(rune)?.In(Language) is { } status)
                html.Append(SvgPicture.Inline(StatusMark.Alone(status, Style.Size), Style.Size, status.Word));
            else
                html.Append(Markup.Escape(rune.ToString()));
        }
    }

    private void WriteCode(StringBuilder html, string code, int line)
    {
        if (code.StartsWith(Rag, StringComparison.Ordinal))
            WriteStatus(html, code[Rag.Length..]);
        else if (code.StartsWith(Spark, StringComparison.Ordinal))
            WriteMarks(html, new InlineCodes(Language).Read(code, Style, new TagNode("P"), line));
        else
            html.Append("<code>").Append(Markup.Escape(code)).Append("</code>");
    }

    /// <summary>The mark hidden from readers of the text, for the word follows.</summary>
    private void WriteStatus(StringBuilder html, string code)
    {
        var parts = code.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var status = StatusLook.Find(parts[0], Language) ?? throw new InvalidOperationException($"'{code}' passed the check of statuses.");
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"status {status.Key}\">")
            .Append(SvgPicture.Inline(StatusMark.Inline(status, Style.Size), Style.Size, ""))
            .Append(Markup.Escape(parts is [_, var rest] ? $"{status.Word} {rest}" : status.Word))
            .Append("</span>");
    }

    private static void WriteMarks(StringBuilder html, IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (span.Mark is { } mark)
                html.Append(SvgPicture.Inline(mark, Style.Size, span.Tag?.Alt ?? ""));
        }
    }

    private void WriteLink(StringBuilder html, string? url, Action content, int line)
    {
        if (links.AttributesOf(url, out var refusal) is not { } attributes)
        {
            warnings.Add($"Line {line}: the link to '{url}' was left out; {refusal}");
            content();
            return;
        }
        html.Append(CultureInfo.InvariantCulture, $"<a {attributes}>");
        content();
        html.Append("</a>");
    }
}
