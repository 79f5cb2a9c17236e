using System.Text;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Markdown;

/// <summary>The names by which links lead to headings: the words in lower case with hyphens between them; a second one of the same words ends in -1.</summary>
internal sealed class HeadingAnchors
{
    private const int MostNamed = 6;

    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);

    public HeadingAnchors(MarkdownDocument source)
    {
        foreach (var heading in source.Descendants<HeadingBlock>().Where(InlineReader.HasWords))
        {
            var name = NameOf(InlineReader.PlainText(heading));
            var free = name;
            for (var i = 1; _places.ContainsKey(free); i++)
                free = $"{name}-{i}";
            if (name.Length > 0)
                _places[free] = Contents.PlaceOf(heading);
        }
    }

    /// <summary>What an author may write, for a message.</summary>
    public string Allowed => _places.Count == 0
        ? "the document has no heading to lead to."
        : $"headings are {string.Join(", ", _places.Keys.Take(MostNamed).Select(name => "#" + name))}{(_places.Count > MostNamed ? " and so on" : "")}.";

    /// <returns>The name of the heading's place; null when there is no such heading.</returns>
    /// <param name="name">Without the #, perhaps percent-encoded.</param>
    public string? Find(string name) => _places.GetValueOrDefault(Uri.UnescapeDataString(name));

    private static string NameOf(string title)
    {
        var name = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                name.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (name.Length > 0 && name[^1] != '-' && (Rune.IsWhiteSpace(rune) || rune.Value == '-'))
                name.Append('-');
        }
        return name.ToString().TrimEnd('-');
    }
}
