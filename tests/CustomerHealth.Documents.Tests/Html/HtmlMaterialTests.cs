using System.Diagnostics;
using System.Text.RegularExpressions;
using CustomerHealth.Documents.Fonts;
using CustomerHealth.Documents.Html;
using CustomerHealth.Testing;

namespace CustomerHealth.Documents.Tests.Html;

/// <summary>RP-2: a page is one file with its pictures inside, that loads nothing.</summary>
public sealed partial class HtmlMaterialTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("html-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Render_Pictures_StandInThePageAsTheirFilesAre()
    {
        Write("a.jpg", Sample.Picture("rgb.jpg"));
        Write("b.png", APng.Of(2, 8));

        var page = Render("![A <map>](a.jpg)\n\n![B](b.png \"wide\")\n");

        page.Warnings.ShouldBeEmpty();
        page.Html.ShouldContain($"<figure class=\"picture\"><img src=\"data:image/jpeg;base64,{Convert.ToBase64String(Sample.Picture("rgb.jpg"))}\" alt=\"A &lt;map&gt;\" width=\"24\" height=\"16\"></figure>");
        page.Html.ShouldContain("<figure class=\"picture wide\"><img src=\"data:image/png;base64,");
        page.Html.ShouldContain("; img-src data:; base-uri 'none'");
    }

    [Fact]
    public void Render_PicturesOfMoreThanAPageMayHave_LeavesTheRestOutAndWarns()
    {
        Write("a.jpg", [.. Sample.Picture("rgb.jpg"), .. new byte[HtmlPictures.MostBytes * 2 / 3]]);
        Write("b.jpg", [.. Sample.Picture("grey.jpg"), .. new byte[HtmlPictures.MostBytes * 2 / 3]]);

        var page = Render("![A](a.jpg)\n\n![The second](b.jpg)\n");

        page.Warnings.ShouldHaveSingleItem().ShouldBe("Line 3: the image 'b.jpg' was left out, only its description is shown: the pictures of a page may have 8 MB together.");
        page.Html.ShouldContain("<p>The second</p>");
    }

    [Theory]
    [InlineData("![A](../a.jpg)", "Line 1: the image '../a.jpg' was left out, only its description is shown: pictures are files in the folder of the templates.")]
    [InlineData("![A](http://example.com/a.jpg)", "Line 1: the image 'http://example.com/a.jpg' was left out, only its description is shown: pictures are files in the folder of the templates.")]
    [InlineData("x ![A](a.jpg)", "Line 1: the image 'a.jpg' was left out, only its description is shown: a picture is a paragraph of its own.")]
    [InlineData("# Here\n\n[x](#there)", "Line 3: the link to '#there' was left out; headings are #here.")]
    public void Render_WhatMayNotBeShown_WarnsAsThePdfDoes(string markdown, string warning)
    {
        var page = Render(markdown);

        page.Warnings.ShouldBe([warning]);
        page.Warnings.ShouldBe(MarkdownToPdf.Render(markdown, new PdfOptions { Pictures = _folder.FullName }).Warnings);
        page.Html.ShouldNotContain("<img");
        page.Html.ShouldNotContain("img-src");
    }

    [Fact]
    public void Render_LinkToAHeading_LeadsToItsElement()
    {
        var html = Render("# One\n\n## Two words\n\nSee [below](#two-words-1).\n\n## Two words\n").Html;

        html.ShouldContain("<a href=\"#s3\">below</a>");
        html.ShouldContain("<h2 id=\"s3\" class=\"as2\">Two words</h2>");
    }

    [Theory]
    [InlineData("46;49.5;–;1,200.25", "lacks-all-2;lacks-1;lacks-all-2;")]
    [InlineData("46 %;49.5 %", "lacks-all-1;")]
    [InlineData("46;49", ";")]
    [InlineData("46;49.5 %", ";")]
    [InlineData("46;1 Nov 2026", ";")]
    public void Render_NumbersOfAColumn_HaveTheirDecimalSignsBelowEachOther(string cells, string expected)
    {
        var html = Render("| Name | N |\n|---|--:|\n" + string.Concat(cells.Split(';').Select(cell => $"| x | {cell} |\n"))).Html;

        string.Join(';', NumberCell().Matches(html).Select(m => m.Groups["lacks"].Value.Trim())).ShouldBe(expected);
    }

    [Fact]
    public void Render_FontsOfAFolder_AreNamedAndNotEmbedded()
    {
        using var resource = typeof(DocumentFonts).Assembly.GetManifestResourceStream("Fonts.SourceSerif4_600SemiBold.ttf")!;
        using (var file = File.Create(Path.Combine(_folder.FullName, "own.ttf")))
            resource.CopyTo(file);

        var html = MarkdownToHtml.Render("Text", new HtmlOptions { Fonts = new DocumentFonts(_folder.FullName) }).Html;

        html.ShouldContain("\"Source Sans Pro\", \"Source Serif 4\", system-ui");
        html.ShouldNotContain("@font-face");
        html.Length.ShouldBeLessThan(20_000);
    }

    /// <summary>The same page without the leave to show pictures is refused by the browser, which shows that it does hold pages to their policy.</summary>
    [ToolFact("chromium")]
    public async Task Chromium_PageWithAPicture_LoadsNothingAndBreaksNoPolicy()
    {
        Write("a.jpg", Sample.Picture("rgb.jpg"));
        var html = Render("# One\n\n![A](a.jpg)\n\n[x](#one)\n\n| N |\n|--:|\n| 1 |\n| 1.5 |\n" + Sample.Review[Sample.Review.IndexOf("\n---\n", StringComparison.Ordinal)..][5..]).Html;

        (await ComplaintsAsync(html)).ShouldBeEmpty();
        (await ComplaintsAsync(html.Replace("img-src data:; ", "", StringComparison.Ordinal))).ShouldNotBeEmpty();
    }

    private HtmlDocument Render(string markdown) => MarkdownToHtml.Render(markdown, new HtmlOptions { Pictures = _folder.FullName });

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);

    /// <summary>What the browser says of the page in its console.</summary>
    private async Task<string[]> ComplaintsAsync(string html)
    {
        var file = Path.Combine(_folder.FullName, "page.html");
        await File.WriteAllTextAsync(file, html);
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--enable-logging=stderr", "--dump-dom",
            "--user-data-dir=" + Path.Combine(_folder.FullName, "profile"), new Uri(file).AbsoluteUri,
        ];
        using var chromium = Process.Start(new ProcessStartInfo("chromium", arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var (shown, said) = await chromium.SaidAsync();
        shown.ShouldContain("</html>");
        return [.. said.Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal))];
    }

    [GeneratedRegex("<td class=\"(number)?(?<lacks>[^\"]*)\"[^>]*>(?!x)|<td( data-label=\"[^\"]*\")?>(?!x)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex NumberCell();
}
