using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Documents.Html;

/// <summary>The page around the blocks: head, title, contents and foot.</summary>
/// <param name="matter">The head of the document.</param>
/// <param name="snapshot">Id of the facts behind it; null for none.</param>
internal sealed class HtmlPage(FrontMatter matter, string? snapshot)
{
    /// <summary>Fewer headings than this are seen at a glance.</summary>
    private const int LeastForContents = 3;

    private const string MoreFamilies = "/*more*/";

    private static readonly Lazy<string> Styles = new(ReadStyles);

    /// <summary>Whether pictures stand in it: only then may it show any.</summary>
    public bool HasPictures { get; init; }

    /// <summary>Families of fonts to ask the reader's system for behind the built-in ones.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];

    /// <param name="headings">For the contents.</param>
    /// <param name="body">Markup.</param>
    public string Of(IReadOnlyList<HtmlHeading> headings, string body)
    {
        var styles = Styles.Value.Replace(MoreFamilies, string.Concat(Families.Select(Named)), StringComparison.Ordinal) + (matter.Page is "Letter" ? "@page { size: letter; margin: 18mm 20mm; }\n" : "@page { size: A4; margin: 18mm 20mm; }\n");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styles)));
        var title = Markup.Escape(matter.Title.Length > 0 ? matter.Title : matter.Language.Drawings.Document);
        return $"""
            <!DOCTYPE html>
            <html lang="{Markup.Escape(matter.Lang)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; {(HasPictures ? "img-src data:; " : "")}base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">{Meta("audience", matter.Audience)}{Meta("snapshot", snapshot ?? "")}
            <title>{title}</title>
            <style>{styles}</style>
            </head>
            <body>
            <header>
            {Element("p", "running", matter.Header)}{Element("p", "kicker", matter.Kicker)}{Element("h1", "title", matter.Title)}{Element("p", "subtitle", matter.Subtitle)}</header>
            {Contents(headings, matter.Language.Drawings.Contents)}<main>
            {body}</main>
            <footer>
            {Element("p", "running", matter.Footer)}{(Shows(matter.Footer, snapshot) ? "" : Element("p", "running", snapshot is { Length: > 0 } ? matter.Language.Drawings.Snapshot(snapshot) : ""))}</footer>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>A family as CSS, without the signs that could end its quotes or the styles.</summary>
    private static string Named(string family) =>
        $"\"{string.Concat(family.Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_' or '.'))}\", ";

    private static bool Shows(string footer, string? snapshot) => snapshot is { Length: > 0 } && footer.Contains(snapshot, StringComparison.Ordinal);

    private static string Meta(string name, string value) =>
        value.Length == 0 ? "" : $"\n<meta name=\"{name}\" content=\"{Markup.Escape(value)}\">";

    private static string Element(string name, string look, string text) =>
        text.Length == 0 ? "" : $"<{name} class=\"{look}\">{Markup.Escape(text)}</{name}>\n";

    private static string Contents(IReadOnlyList<HtmlHeading> headings, string title)
    {
        if (headings.Count < LeastForContents)
            return "";
        var items = headings.Select(heading => $"<li><a href=\"#{heading.Id}\">{Markup.Escape(heading.Text)}</a></li>\n");
        return $"<nav aria-label=\"{Markup.Escape(title)}\">\n<ul>\n{string.Concat(items)}</ul>\n</nav>\n";
    }

    private static string ReadStyles()
    {
        using var resource = typeof(HtmlPage).Assembly.GetManifestResourceStream("Html.page.css")
            ?? throw new InvalidOperationException("The styles of HTML pages are not in the assembly.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
