using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Makes a laid out document of Markdown.</summary>
internal static class DocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseCustomContainers()
        .UseEmphasisExtras()
        .UseCjkFriendlyEmphasis()
        .DisableHtml()
        .Build();

    /// <exception cref="DocumentException">The author has to mend something first.</exception>
    public static LaidOutDocument Read(string markdown)
    {
        var source = Parse(markdown);
        var matter = FrontMatterOf(source);
        var format = matter.Page is "Letter" ? PageFormat.Letter : PageFormat.A4;
        var text = new TextLayout();
        var warnings = new List<string>();
        var root = new TagNode("Document");
        var frame = new BlockFrame(format.BodyWidth, root, Theme.BodySize);
        var blocks = new BlockReader(text, new InlineReader(warnings), warnings, new HeadingLevels(matter.Title.Length > 0));
        IReadOnlyList<Atom> atoms = [.. TitleBlock.Build(matter, text, frame), .. blocks.Read(source, frame)];
        return new LaidOutDocument(matter, format, text)
        {
            Pages = Pager.Paginate(atoms, format),
            Warnings = warnings,
        };
    }

    internal static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException mistake)
        {
            throw new DocumentException(1, $"The Markdown cannot be read: {mistake.Message}", mistake);
        }
    }

    internal static FrontMatter FrontMatterOf(MarkdownDocument source)
    {
        if (source.OfType<YamlFrontMatterBlock>().FirstOrDefault() is not { } block)
            return new FrontMatter();
        try
        {
            return FrontMatterReader.Read(block.Lines.ToString());
        }
        catch (DocumentException mistake)
        {
            // The opening fence is a line that the YAML does not have.
            throw new DocumentException(block.Line + 1 + mistake.Line, mistake.Message, mistake);
        }
    }
}
