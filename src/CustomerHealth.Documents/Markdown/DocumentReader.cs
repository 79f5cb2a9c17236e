using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Fonts;
using CustomerHealth.Documents.Layout;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Makes a laid out document of Markdown.</summary>
internal static class DocumentReader
{
    private static readonly MarkdownPipeline Pipeline = Ours().Build();
    private static readonly MarkdownPipeline Precise = Ours().UsePreciseSourceLocation().Build();

    /// <exception cref="DocumentException">The author has to mend something first.</exception>
    public static LaidOutDocument Read(string markdown) => Read(markdown, DocumentMaterial.None);

    /// <param name="markdown">With its front matter.</param>
    /// <param name="material">What it may take from outside.</param>
    /// <param name="paper">To lay out for other paper than the front matter asks for; null for what it says.</param>
    /// <exception cref="DocumentException">The author has to mend something first.</exception>
    public static LaidOutDocument Read(string markdown, DocumentMaterial material, PageFormat? paper = null)
    {
        var source = Parse(markdown);
        FenceCheck.Check(source);
        var matter = FrontMatterOf(source);
        var format = paper ?? (matter.Page is "Letter" ? PageFormat.Letter : PageFormat.A4);
        var text = new TextLayout(new FaceChoice(material.Fonts.Faces, matter.Lang)) { Language = matter.Language };
        var contents = new Contents(source, hasTitle: matter.Title.Length > 0, matter.Language);
        var warnings = new List<string>();
        var root = new TagNode("Document");
        var frame = new BlockFrame(format.BodyWidth, root, Theme.BodySize) { Height = format.BodyHeight };
        var blocks = new BlockReader(text, new InlineReader(warnings, new PictureFolder(material.Pictures), new HeadingAnchors(source)) { Language = matter.Language }, warnings, contents);
        IReadOnlyList<Atom> atoms = [.. TitleBlock.Build(matter, text, frame), .. blocks.Read(source, frame)];
        var pages = Pager.Paginate(atoms, format);
        contents.Number(pages);
        return new LaidOutDocument(matter, format, text)
        {
            Pages = pages,
            Warnings = warnings,
        };
    }

    internal static MarkdownDocument Parse(string markdown) => Parse(markdown, Pipeline);

    /// <summary>The same, with the place of every piece of text.</summary>
    internal static MarkdownDocument ParsePrecisely(string markdown) => Parse(markdown, Precise);

    private static MarkdownPipelineBuilder Ours() => new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseCustomContainers()
        .UseEmphasisExtras()
        .UseCjkFriendlyEmphasis()
        .DisableHtml();

    private static MarkdownDocument Parse(string markdown, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, pipeline);
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
