using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Layout;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Markdown;

/// <summary>The headings of a document: known before it is laid out, and their pages before it is drawn.</summary>
internal sealed class Contents
{
    /// <summary>How many levels of headings are listed.</summary>
    private const int Levels = 2;

    private readonly Dictionary<string, int> _pages = new(StringComparer.Ordinal);

    /// <param name="source">The whole document.</param>
    /// <param name="hasTitle">Whether it has a title above all headings.</param>
    /// <param name="language">Of the document.</param>
    public Contents(MarkdownDocument source, bool hasTitle, Language language)
    {
        Numbering = new HeadingLevels(hasTitle);
        var headings = source.Descendants<HeadingBlock>().Where(InlineReader.HasWords).ToList();
        var outermost = headings.Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        Entries =
        [
            .. headings
                .Where(heading => heading.Level < outermost + Levels)
                .Select(heading => new ContentsEntry(heading.Level - outermost, InlineReader.PlainText(heading, language), PlaceOf(heading))),
        ];
    }

    public IReadOnlyList<ContentsEntry> Entries { get; }

    /// <summary>Of the headings' tags.</summary>
    public HeadingLevels Numbering { get; }

    /// <summary>The name of a heading's place: no two stand on one line of the source.</summary>
    public static string PlaceOf(HeadingBlock heading) => $"heading-{heading.Line + 1}";

    /// <summary>The page of an entry, from 1. Not known before <see cref="Number"/>.</summary>
    public int PageOf(ContentsEntry entry) => _pages[entry.Place];

    /// <summary>Learns on which page each heading came to stand.</summary>
    public void Number(IReadOnlyList<IReadOnlyList<PlacedAtom>> pages)
    {
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var bookmark in pages[page].Where(placed => !placed.IsRepeat).SelectMany(placed => placed.Atom.Bookmarks()))
                _pages.TryAdd(bookmark.Place, page + 1);
        }
    }
}
