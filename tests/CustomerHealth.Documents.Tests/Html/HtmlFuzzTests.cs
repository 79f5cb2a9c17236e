using System.Text.RegularExpressions;

namespace CustomerHealth.Documents.Tests.Html;

/// <summary>RP-2: whatever the text, the page says what the PDF says and holds only elements of ours.</summary>
public sealed partial class HtmlFuzzTests
{
    private static readonly string[] Ours =
    [
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "figure", "div", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "strong", "em",
        "s", "sup", "sub", "code", "pre", "hr", "br", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "svg", "desc", "text", "rect", "line", "circle", "polyline", "polygon",
    ];

    [Fact]
    public void Render_RandomDocuments_LoseNoWord()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 60; i++)
        {
            var source = new RandomMarkdown(random, 481);

            var markdown = source.Write();
            var html = MarkdownToHtml.Render(markdown, new HtmlOptions()).Html;

            var main = html[html.IndexOf("<main>", StringComparison.Ordinal)..];
            Token().Matches(Tag().Replace(main, "").Replace("\u00AD", "", StringComparison.Ordinal)).Select(match => match.Value).ShouldBe(source.Words, $"document {i} begins:\n{markdown[..Math.Min(markdown.Length, 400)]}");
        }
    }

    [Fact]
    public void Render_RandomSigns_GivesOurElementsOrSaysWhatThePdfSays()
    {
        string[] pieces =
        [
            "\n", "\n\n", " ", "    ", "#", "- ", "1. ", "> ", "|a|b|\n|-|-|\n", "::: note\n", "\n:::\n", "```", "```tiles\n", "{\"tiles\":[", "{\"label\":\"<b>\"}", "]}", "`", "`rag:green`", "`spark:1,2`", "[", "](",
            ")", "<", ">", "</p>", "<script>", "<!--", "-->", "<a href=x>", "&#60;", "&lt;", "&amp;", "*", "**", "_", "~~", "^", "++", "\\", "---\n", "\u0000", "\uD800", "é", "🔴", "https://a.b", "<https://a.b/\">", "word", "\"", "'",
        ];
        var random = new Random(11);
        var rendered = 0;
        for (var i = 0; i < 700; i++)
        {
            var markdown = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var refused = RefusalOf(() => MarkdownToPdf.Render(markdown, new PdfOptions()));

            string? html = null;
            RefusalOf(() => html = MarkdownToHtml.Render(markdown, new HtmlOptions()).Html).ShouldBe(refused);

            if (html is null)
                continue;
            rendered++;
            Tag().Matches(html).Select(match => match.Groups["name"].Value).Distinct().ShouldBeSubsetOf(Ours, markdown);
            Attribute().Matches(html).Select(match => match.Groups["name"].Value).ShouldNotContain(name => name.StartsWith("on"), markdown);
        }
        rendered.ShouldBeGreaterThan(200);
    }

    private static string? RefusalOf(Action render)
    {
        try
        {
            render();
            return null;
        }
        catch (DocumentException mistake)
        {
            return $"{mistake.Line}: {mistake.Message}";
        }
    }

    [GeneratedRegex("k[0-9]+[^kx]*x", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Token();

    [GeneratedRegex("</?(?<name>[a-zA-Z][a-zA-Z0-9]*)[^>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Tag();

    [GeneratedRegex(" (?<name>[a-zA-Z-]+)=\"[^\"<>]*\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Attribute();
}
