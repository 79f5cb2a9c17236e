using System.Globalization;
using System.Text;
using CustomerHealth.Documents.Charts;
using CustomerHealth.Documents.Layout;
using CustomerHealth.Documents.Markdown;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Html;

/// <summary>Writes the blocks of a document that passed its checks.</summary>
internal sealed class HtmlBlocks(HtmlInlines inlines, HtmlPictures pictures, HeadingLevels levels)
{
    /// <summary>What charts over the whole width are drawn for, as on A4.</summary>
    public static readonly double PageWidth = PageFormat.A4.BodyWidth;

    /// <summary>What charts are drawn for on a phone, where a page-wide one would be too small to read.</summary>
    private const double PhoneWidth = 262;

    private const double WidestOnPhone = 300;
    private const double ColumnGap = 24;
    private const double CalloutPadding = 30;
    private const int DeepestInContents = 2;

    private readonly HtmlTables _tables = new(inlines);
    private readonly List<HtmlHeading> _headings = [];
    private int _headingCount;
    private int _chartCount;

    /// <summary>For the contents, in the order written.</summary>
    public IReadOnlyList<HtmlHeading> Headings => _headings;

    /// <param name="blocks">Of the document, or of one block.</param>
    /// <param name="width">What a chart there is drawn for.</param>
    public string WriteAll(IEnumerable<Block> blocks, double width) => string.Concat(blocks.Select(block => Write(block, width)));

    private string Write(Block block, double width) => block switch
    {
        HeadingBlock heading => WriteHeading(heading),
        ParagraphBlock paragraph when pictures.Write(paragraph) is { } picture => picture,
        ParagraphBlock paragraph => $"<p>{inlines.Write(paragraph)}</p>\n",
        ListBlock list => WriteList(list, width),
        Table table => _tables.Write(table),
        CustomContainer container => WriteContainer(container, width),
        FencedCodeBlock fence => WriteFence(fence, width),
        Markdig.Extensions.Yaml.YamlFrontMatterBlock => "",
        CodeBlock listing => WriteListing(listing),
        ThematicBreakBlock => "<hr>\n",
        QuoteBlock quote => $"<blockquote>\n{WriteAll(quote, width)}</blockquote>\n",
        LinkReferenceDefinitionGroup => "",
        ContainerBlock other => WriteAll(other, width),
        _ => "",
    };

    private string WriteHeading(HeadingBlock heading)
    {
        if (!InlineReader.HasWords(heading))
            return $"<p>{inlines.Write(heading)}</p>\n";
        var level = levels.Next(heading.Level).ToString(CultureInfo.InvariantCulture);
        var id = HtmlLinks.IdOf(++_headingCount);
        if (heading.Level <= DeepestInContents)
            _headings.Add(new HtmlHeading(id, InlineReader.PlainText(heading, inlines.Language)));
        return $"<h{level} id=\"{id}\" class=\"as{Math.Min(heading.Level, 4).ToString(CultureInfo.InvariantCulture)}\">{inlines.Write(heading)}</h{level}>\n";
    }

    private string WriteList(ListBlock list, double width)
    {
        var start = list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != 1
            ? string.Create(CultureInfo.InvariantCulture, $" start=\"{number}\"")
            : "";
        var element = list.IsOrdered ? "ol" : "ul";
        var html = new StringBuilder($"<{element}{start}>\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var body = item.Select(block => block is ParagraphBlock paragraph && !list.IsLoose ? inlines.Write(paragraph) + "\n" : Write(block, width));
            html.Append("<li>").Append(string.Concat(body).TrimEnd('\n')).Append("</li>\n");
        }
        return html.Append(CultureInfo.InvariantCulture, $"</{element}>\n").ToString();
    }

    private string WriteContainer(CustomContainer container, double width) => container.Info switch
    {
        // The page lists its headings at its top, where a reader of a screen looks for them.
        "toc" => "",
        "pagebreak" => "<div class=\"pagebreak\"></div>\n",
        "columns" => $"<div class=\"columns\">\n{WriteAll(container, (width - ColumnGap * (container.Count - 1)) / Math.Max(1, container.Count))}</div>\n",
        "note" => WriteCallout(container, "note", inlines.Language.Drawings.Note, width),
        "risk" => WriteCallout(container, "risk", inlines.Language.Drawings.Risk, width),
        "win" => WriteCallout(container, "win", inlines.Language.Drawings.Win, width),
        "decision" => WriteCallout(container, "decision", inlines.Language.Drawings.Decision, width),
        _ => $"<div>\n{WriteAll(container, width)}</div>\n",
    };

    private string WriteCallout(CustomContainer container, string look, string word, double width)
    {
        var title = Markup.Escape(container.Arguments is { Length: > 0 } given ? given : word);
        return $"<div class=\"callout {look}\" role=\"note\">\n<p class=\"callout-title\">{title}</p>\n{WriteAll(container, width - CalloutPadding)}</div>\n";
    }

    private string WriteFence(FencedCodeBlock fence, double width)
    {
        if (BlockCharts.Find(fence.Info) is not { } chart)
            return WriteListing(fence);
        var block = new FencedBlock(chart.Name, fence.Lines.ToString(), fence.Line + 1) { Language = inlines.Language };
        var id = string.Create(CultureInfo.InvariantCulture, $"c{++_chartCount}");
        var picture = SvgPicture.Of(chart, block, width, id);
        return width > WidestOnPhone && OnPhone(chart, block, id + "n") is { } small
            ? $"<figure class=\"chart wide\">\n{picture}\n</figure>\n<figure class=\"chart narrow\">\n{small}\n</figure>\n"
            : $"<figure class=\"chart\">\n{picture}\n</figure>\n";
    }

    /// <summary>Null for a chart whose labels need more room than a phone has: then the wide one is shown there, smaller.</summary>
    private static string? OnPhone(IBlockChart chart, FencedBlock block, string id)
    {
        try
        {
            return SvgPicture.Of(chart, block, PhoneWidth, id);
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    private static string WriteListing(CodeBlock listing) => $"<pre tabindex=\"0\">{Markup.Escape(listing.Lines.ToString())}</pre>\n";
}
