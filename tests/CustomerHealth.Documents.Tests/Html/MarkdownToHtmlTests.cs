using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CustomerHealth.Documents.Tests.Charts;
using Snapshot = CustomerHealth.Testing.Snapshot;

namespace CustomerHealth.Documents.Tests.Html;

/// <summary>RP-2: the same Markdown gives a page for the web, in one file, and nothing in it can become markup.</summary>
public sealed partial class MarkdownToHtmlTests
{
    private static readonly HtmlOptions Options = new() { SnapshotId = "snapshot-1" };

    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</style><style>*{}</style>", "</title><b>",
        "--><b>", "javascript:alert(1)", "&lt;script&gt;", "]]><b>", "\u2028<b>", "`<b>`", "{{7*7}}", "</svg></figure><iframe src=//x>",
    ];

    [Fact]
    public void Render_Review_IsAsLookedAt() => Snapshot.Match(MarkdownToHtml.Render(Sample.Review, Options).Html, "html");

    [Fact]
    public void Render_SameInput_SamePage() =>
        MarkdownToHtml.Render(Sample.Review, Options).Html.ShouldBe(MarkdownToHtml.Render(Sample.Review, Options).Html);

    [Fact]
    public void Render_Review_LoadsAndRunsNothing()
    {
        var html = MarkdownToHtml.Render(Sample.Review, Options).Html;

        ElementsOf(html).ShouldNotContain(e => e == "script" || e == "link" || e == "img" || e == "iframe" || e == "object" || e == "form");
        html.ShouldNotContain("url(");
        html.ShouldNotContain("@import");
        AttributesOf(html).ShouldNotContain(name => name.StartsWith("on") || name == "style");
    }

    [Fact]
    public void Render_ContentSecurityPolicy_AllowsOnlyTheStylesOfThePage()
    {
        var html = MarkdownToHtml.Render(Sample.Review, Options).Html;

        var styles = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styles)));
        html.ShouldContain($"content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"");
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Render_HostileTextEverywhere_AddsNoElement(string hostile)
    {
        ElementsOf(Page(hostile)).ShouldBe(ElementsOf(Page("plain")));
        AttributesOf(Page(hostile)).ShouldBe(AttributesOf(Page("plain")));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,<b>)")]
    [InlineData("[x](//example.com)")]
    [InlineData("<vbscript:x>")]
    public void Render_OtherLinkScheme_LeavesTheLinkOutAndWarns(string markdown)
    {
        var page = MarkdownToHtml.Render(markdown, Options);

        page.Warnings.ShouldHaveSingleItem().ShouldContain("links begin with http, https or mailto");
        page.Html.ShouldNotContain("<a ");
    }

    [Fact]
    public void Render_Link_IsEscapedAndTellsNobodyWhereFrom() =>
        MarkdownToHtml.Render("[a & b](https://example.com/?a=1&b=\"2\")", Options).Html
            .ShouldContain("<a href=\"https://example.com/?a=1&amp;b=%222%22\" rel=\"noopener noreferrer\">a &amp; b</a>");

    [Fact]
    public void Render_Head_HasLanguageTitleTextsAndSnapshot()
    {
        var html = MarkdownToHtml.Render("---\ntitle: Überblick\nlang: de-AT\nkicker: K & L\nheader: Oben\nfooter: Unten\n---\nText", Options).Html;

        html.ShouldContain("<html lang=\"de-AT\">");
        html.ShouldContain("<title>Überblick</title>");
        html.ShouldContain("<p class=\"kicker\">K &amp; L</p>");
        html.ShouldContain("<p class=\"running\">Oben</p>");
        html.ShouldContain("<p class=\"running\">Unten</p>");
        html.ShouldContain("<p class=\"running\">Snapshot snapshot-1</p>");
    }

    [Fact]
    public void Render_ThreeHeadings_HasContentsThatLeadToThem()
    {
        var html = MarkdownToHtml.Render("# One\n\n# <Two>\n\n### Deep\n\n## Three", Options).Html;

        html.ShouldContain("<li><a href=\"#s2\">&lt;Two&gt;</a></li>");
        html.ShouldContain("<h1 id=\"s2\" class=\"as1\">&lt;Two&gt;</h1>");
        html.ShouldContain("<li><a href=\"#s4\">Three</a></li>");
        html.ShouldNotContain("<a href=\"#s3\">");
    }

    [Fact]
    public void Render_Ids_AreEachUsedOnce()
    {
        var html = MarkdownToHtml.Render(Sample.Review + "\n\n" + ChartSample.Markdown("bars", ChartSample.Bars), Options).Html;

        var ids = Id().Matches(html).Select(m => m.Value).ToList();
        ids.Count.ShouldBeGreaterThan(5);
        ids.ShouldBeUnique();
    }

    [Fact]
    public void Render_Malformed_SaysWhatThePdfSays()
    {
        const string Malformed = "a\n\n```tiles\n{\"tiles\":[]}\n```\n";

        var mistake = Should.Throw<DocumentException>(() => MarkdownToHtml.Render(Malformed, Options));

        (mistake.Line, mistake.Message).ShouldBe((3, "The 'tiles' block has no tile."));
    }

    [Fact]
    public void Render_ChartOverThePage_IsDrawnForPhonesToo()
    {
        var html = MarkdownToHtml.Render(ChartSample.Markdown("lines", ChartSample.Lines), Options).Html;

        html.ShouldContain("<figure class=\"chart wide\">");
        html.ShouldContain("<figure class=\"chart narrow\">");
    }

    /// <summary>The hostile text as templates would put it: escaped for Markdown, in JSON for charts, in quotes in the head.</summary>
    private static string Page(string value)
    {
        var text = new StringWriter();
        new Documents.Templates.MarkdownEncoder().Encode(value, text);
        var json = System.Text.Json.JsonSerializer.Serialize(value);
        var markdown = $$"""
            ---
            title: {{json}}
            kicker: {{json}}
            subtitle: {{json}}
            header: {{json}}
            footer: {{json}}
            audience: {{json}}
            ---
            # {{text}}

            ## b

            ## c

            {{text}} **{{text}}** [{{text}}](https://example.com)

            | {{text}} | b |
            |---|---|
            | {{text}} | x |

            - {{text}}

            ::: note {{text}}
            {{text}}
            :::

            ```bars
            { "title": {{json}}, "bars": [ { "label": {{json}}, "value": 3 } ] }
            ```

            ```tiles
            { "tiles": [ { "label": {{json}}, "value": {{json}}, "note": {{json}} } ] }
            ```

            ```
            {{value.Replace('\u2028', ' ')}}
            ```
            """;
        return MarkdownToHtml.Render(markdown, new HtmlOptions { SnapshotId = value }).Html;
    }

    private static IReadOnlyList<string> ElementsOf(string html) => [.. Tag().Matches(WithoutLines(html)).Select(m => m.Groups["name"].Value).Where(name => name is not "text")];

    private static IReadOnlyList<string> AttributesOf(string html) =>
        [.. Tag().Matches(WithoutLines(html)).SelectMany(m => Attribute().Matches(m.Value).Select(a => a.Groups["name"].Value)).Distinct().Order(StringComparer.Ordinal)];

    private static string WithoutLines(string html) => html.Replace('\n', ' ');

    [GeneratedRegex("<(?<name>[a-z][a-z0-9]*)[^>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Tag();

    [GeneratedRegex(" (?<name>[a-zA-Z-]+)=\"[^\"]*\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Attribute();

    [GeneratedRegex(" id=\"[^\"]*\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Id();
}
