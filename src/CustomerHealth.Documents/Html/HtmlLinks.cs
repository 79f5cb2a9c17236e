using System.Globalization;
using CustomerHealth.Documents.Markdown;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Html;

/// <summary>Knows where the links of a page may lead.</summary>
internal sealed class HtmlLinks
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    private readonly HeadingAnchors _anchors;
    private readonly Dictionary<string, string> _ids;

    public HtmlLinks(MarkdownDocument source)
    {
        _anchors = new HeadingAnchors(source);
        _ids = source.Descendants<HeadingBlock>().Where(InlineReader.HasWords).Select((heading, i) => (Place: Contents.PlaceOf(heading), Id: IdOf(i + 1))).ToDictionary(h => h.Place, h => h.Id, StringComparer.Ordinal);
    }

    /// <summary>Of the element of a heading, counted from 1.</summary>
    public static string IdOf(int heading) => string.Create(CultureInfo.InvariantCulture, $"s{heading}");

    /// <summary>What goes into the element; null with a sentence when the link leads nowhere a page may lead.</summary>
    public string? AttributesOf(string? url, out string refusal)
    {
        refusal = "";
        if (url is ['#', .. var name])
        {
            if (_anchors.Find(name) is { } place)
                return $"href=\"#{_ids[place]}\"";
            refusal = _anchors.Allowed;
            return null;
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out var target) && Schemes.Contains(target.Scheme, StringComparer.Ordinal))
            return $"href=\"{Markup.Escape(target.AbsoluteUri)}\" rel=\"noopener noreferrer\"";
        refusal = "links begin with http, https or mailto.";
        return null;
    }
}
