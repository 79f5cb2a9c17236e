using System.Globalization;
using CustomerHealth.Documents.Charts;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Makes atoms of blocks; lists, tables and containers have readers of their own.</summary>
internal sealed class BlockReader
{
    private const double BetweenParagraphs = 6.5;
    private const double AfterSmallHeading = 2;
    private const double BelowBox = 12;
    private const double ListingSize = 8.6;
    private const double ListingLeading = 12;
    private const double Pad = 8;
    private const double QuoteIndent = 14;
    private const double QuotePad = 2;

    private readonly TextLayout _text;
    private readonly InlineReader _inlines;
    private readonly HeadingLevels _levels;
    private readonly ListReader _lists;
    private readonly TableReader _tables;
    private readonly ContainerReader _containers;

    public BlockReader(TextLayout text, InlineReader inlines, ICollection<string> warnings, Contents contents)
    {
        (_text, _inlines, _levels) = (text, inlines, contents.Numbering);
        _lists = new ListReader(this, text);
        _tables = new TableReader(text, inlines, warnings);
        _containers = new ContainerReader(this, new ContentsReader(contents, text), text);
    }

    public IReadOnlyList<Atom> Read(IEnumerable<Block> blocks, BlockFrame frame)
    {
        var atoms = new List<Atom>();
        Block? previous = null;
        var start = 0;
        foreach (var block in blocks)
        {
            if (block is Table && previous is ParagraphBlock)
                KeepShort(atoms, start);
            start = atoms.Count;
            atoms.AddRange(Read(block, previous, frame));
            if (previous is Table or FencedCodeBlock or CustomContainer && start < atoms.Count)
                atoms[start] = atoms[start] with { Before = Math.Max(atoms[start].Before, BelowBox) };
            previous = block;
        }
        return atoms;
    }

    /// <summary>A line or two that lead in a table stay with it, and with the heading above them.</summary>
    private static void KeepShort(List<Atom> atoms, int from)
    {
        const int FewLines = 2;
        if (atoms.Count - from > FewLines)
            return;
        for (var i = from; i < atoms.Count; i++)
            atoms[i] = atoms[i] with { KeepWithNext = true };
    }

    private IReadOnlyList<Atom> Read(Block block, Block? previous, BlockFrame frame) => block switch
    {
        HeadingBlock heading => ReadHeading(heading, frame),
        ParagraphBlock paragraph => ReadParagraph(paragraph, previous, frame),
        ListBlock list => _lists.Read(list, frame),
        Table table => _tables.Read(table, frame),
        CustomContainer container => _containers.Read(container, frame),
        FencedCodeBlock fence => ReadFence(fence, frame),
        YamlFrontMatterBlock => [],
        CodeBlock listing => ReadListing(listing, frame),
        ThematicBreakBlock => [Rule(frame.Width)],
        QuoteBlock quote => [ReadQuote(quote, frame)],
        LinkReferenceDefinitionGroup => [],
        ContainerBlock other => Read(other, frame),
        _ => [],
    };

    private IReadOnlyList<Atom> ReadHeading(HeadingBlock heading, BlockFrame frame)
    {
        var (style, paragraph) = heading.Level switch
        {
            1 => (new TextStyle { Size = 18, IsSerif = true }, new ParagraphStyle(23) { Before = 24 }),
            2 => (new TextStyle { Size = 13.5, IsSerif = true }, new ParagraphStyle(18) { Before = 18 }),
            3 => (new TextStyle { Size = 10.6, IsBold = true, Color = Theme.Accent }, new ParagraphStyle(15) { Before = 12 }),
            _ => (new TextStyle { IsBold = true }, new ParagraphStyle(14.4) { Before = 10 }),
        };
        if (!InlineReader.HasWords(heading))
            return ReadLine(heading, style, paragraph, frame);
        var level = _levels.Next(heading.Level);
        var tag = frame.Tag.Add("H" + level.ToString(CultureInfo.InvariantCulture));
        var lines = _text.Break(_inlines.Read(heading, style, tag), frame.Width);
        var atoms = Paragraph.Of(lines, frame.Width, paragraph with { KeepsWithNext = true }, tag);
        var bookmark = new Bookmark(level, InlineReader.PlainText(heading, _text.Language), Contents.PlaceOf(heading));
        return [.. atoms.Select((atom, i) => i == 0 ? atom with { Bookmark = bookmark } : atom)];
    }

    /// <summary>A small drawing, or nothing, where a heading was meant: nobody can be led to it.</summary>
    private IReadOnlyList<Atom> ReadLine(HeadingBlock heading, TextStyle style, ParagraphStyle paragraph, BlockFrame frame)
    {
        var tag = frame.Tag.Add("P");
        return Paragraph.Of(_text.Break(_inlines.Read(heading, style, tag), frame.Width), frame.Width, paragraph, tag);
    }

    private IReadOnlyList<Atom> ReadParagraph(ParagraphBlock block, Block? previous, BlockFrame frame)
    {
        if (_inlines.ReadPicture(block, frame) is { } picture)
            return picture;
        var tag = frame.Tag.Add("P");
        var lines = _text.Break(_inlines.Read(block, new TextStyle { Size = frame.Size }, tag), frame.Width);
        var before = previous is HeadingBlock { Level: >= 3 } ? AfterSmallHeading : BetweenParagraphs;
        return Paragraph.Of(lines, frame.Width, new ParagraphStyle(frame.Size * Theme.Leading) { Before = before }, tag);
    }

    private IReadOnlyList<Atom> ReadFence(FencedCodeBlock fence, BlockFrame frame)
    {
        if (fence.ClosingFencedCharCount == 0)
            throw new DocumentException(fence.Line + 1, $"The block '{fence.Info}' is not closed.");
        return BlockCharts.Find(fence.Info) is { } chart
            ? ReadChart(chart, new FencedBlock(chart.Name, fence.Lines.ToString(), fence.Line + 1) { Language = _text.Language }, frame)
            : ReadListing(fence, frame);
    }

    private IReadOnlyList<Atom> ReadChart(IBlockChart chart, FencedBlock block, BlockFrame frame)
    {
        var atoms = chart.Build(block, _text, frame.Width, frame.Tag);
        return atoms.Any(atom => atom.Height > frame.Height)
            ? throw new DocumentException(block.Line, $"The '{block.Name}' block has too much text for one page.")
            : atoms;
    }

    private IReadOnlyList<Atom> ReadListing(CodeBlock listing, BlockFrame frame)
    {
        var inner = frame.Inside(2 * Pad, frame.Tag.Add("P"), listing.Line + 1);
        var style = new TextStyle { Size = ListingSize, Color = Theme.Muted };
        var lines = listing.Lines.ToString().Split('\n').Select(WithFixedIndent);
        var row = new Row(
        [
            new Cell(
                Pad,
                [
                    .. lines.SelectMany(line => Paragraph.Of(
                        _text.Break([new TextSpan(line, style)], inner.Width), inner.Width, new ParagraphStyle(ListingLeading), inner.Tag)),
                ])
            {
                PadTop = Pad,
                PadBottom = Pad,
            },
        ])
        {
            Width = frame.Width,
            IsSplittable = true,
            Background = (canvas, box) => canvas.Rectangle(box, Paint.Filled(Theme.Wash)),
        };
        return [Atom.Of(row) with { Before = 8 }];
    }

    private static string WithFixedIndent(string line)
    {
        var expanded = line.Replace("\t", "    ", StringComparison.Ordinal).TrimEnd('\r');
        var indent = expanded.Length - expanded.TrimStart(' ').Length;
        return new string('\u00A0', Math.Max(indent, expanded.Length == 0 ? 1 : 0)) + expanded[indent..];
    }

    private Atom ReadQuote(QuoteBlock quote, BlockFrame frame)
    {
        var inner = frame.Inside(QuoteIndent, frame.Tag.Add("BlockQuote"), quote.Line + 1) with { Height = frame.Height - 2 * QuotePad };
        var row = new Row([new Cell(QuoteIndent, Read(quote, inner)) { PadTop = QuotePad, PadBottom = QuotePad }])
        {
            Width = frame.Width,
            IsSplittable = true,
            Background = (canvas, box) => canvas.Rectangle(box with { Width = 2 }, Paint.Filled(Theme.Warm)),
        };
        return Atom.Of(row) with { Before = 10 };
    }

    private static Atom Rule(double width) => new()
    {
        Height = 1,
        Before = 12,
        Draw = (canvas, corner) =>
        {
            canvas.BeginTag(null);
            canvas.Line(corner, corner with { X = corner.X + width }, Paint.Stroked(Theme.Hair, 0.6));
            canvas.EndTag();
        },
    };
}
