using CustomerHealth.Core.Accounts;
using CustomerHealth.Documents.Charts;
using CustomerHealth.Documents.Markdown;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Templates;

/// <summary>
/// Finds mistakes of the Markdown of a template before it is filled: <c>:::</c> fences that do not nest, and the JSON of charts. It says nothing about what
/// hangs on values: that is found when the document is made.
/// </summary>
internal static class MarkdownCheck
{
    /// <param name="source">The template.</param>
    /// <param name="tags">Its tags, in order.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static void Run(TemplateSource source, IReadOnlyList<Tag> tags, List<TemplateMistake> mistakes)
    {
        MarkdownDocument document;
        try
        {
            document = DocumentReader.Parse(source.Text);
        }
        catch (DocumentException refused)
        {
            mistakes.Add(source.Mistake(0, TemplateCode.WrongFence, refused.Message));
            return;
        }

        var branches = new Branches();
        foreach (var tag in tags)
            branches.Take(tag);
        var nested = true;
        foreach (var (inner, outer, sentence) in FenceCheck.Mistakes(document))
        {
            nested &= outer is null;
            if (outer is null || branches.Holds(OffsetOf(source, outer), OffsetOf(source, inner)))
                mistakes.Add(source.Mistake(OffsetOf(source, inner), TemplateCode.WrongFence, sentence));
        }

        foreach (var container in document.Descendants<CustomContainer>())
        {
            Container(source, container, mistakes);
            if (nested)
                Unclosed(source, container, branches, mistakes);
        }

        foreach (var fence in document.Descendants<FencedCodeBlock>())
            Chart(source, fence, tags, mistakes);
    }

    private static int OffsetOf(TemplateSource source, Block block) => source.StartOf(block.Line) + block.Column;

    private static void Container(TemplateSource source, CustomContainer container, List<TemplateMistake> mistakes)
    {
        var (name, at) = (container.Info ?? "", OffsetOf(source, container));
        if (name.Length > 0 && !name.Contains("{{", StringComparison.Ordinal) && !ContainerReader.Kinds.Contains(name, StringComparer.Ordinal))
        {
            var hint = NearName.Hint(name, ContainerReader.Kinds);
            mistakes.Add(source.Mistake(at, TemplateCode.WrongFence, $"'::: {name}' is not a container{(hint.Length > 0 ? hint : $"; use {string.Join(", ", ContainerReader.Kinds)}.")}"));
        }
    }

    // Where blocks begin or end inside of it, its end may be one of theirs.
    private static void Unclosed(TemplateSource source, CustomContainer container, Branches branches, List<TemplateMistake> mistakes)
    {
        var at = OffsetOf(source, container);
        if (container.ClosingFencedCharCount == 0 && branches.AreSame(at, source.Text.Length))
            mistakes.Add(source.Mistake(at, TemplateCode.WrongFence, $"'::: {container.Info}' is not closed: write a line of as many colons behind it."));
    }

    private static void Chart(TemplateSource source, FencedCodeBlock fence, IReadOnlyList<Tag> tags, List<TemplateMistake> mistakes)
    {
        if (BlockCharts.Find(fence.Info) is not { } chart)
        {
            if (NearName.Of(fence.Info ?? "", BlockCharts.Names) is { } near)
                mistakes.Add(source.Mistake(OffsetOf(source, fence), TemplateCode.WrongChart, $"'{fence.Info}' is not a chart; did you mean '{near}'?"));
            return;
        }

        var first = fence.Line + 1;
        var (start, end) = (source.StartOf(Math.Min(first, source.LineCount - 1)), source.EndOf(Math.Min(first + fence.Lines.Count, source.LineCount) - 1));
        if (fence.Lines.Count == 0 || fence.Parent is not (MarkdownDocument or Markdig.Extensions.CustomContainers.CustomContainer))
            return;
        if (Masked(source.Text, (start, end), tags) is { } json)
            mistakes.AddRange(new ChartJsonCheck(chart.Name, json).Run(chart.Data).Select(found => source.Mistake(start + found.Offset, TemplateCode.WrongChart, found.Sentence)));
    }

    /// <summary>The JSON with a null, as long as the tag, for each <c>{{json ..}}</c>; null when other tags make it what only values can tell.</summary>
    private static string? Masked(string text, (int Start, int End) range, IReadOnlyList<Tag> tags)
    {
        var masked = text[range.Start..range.End].ToCharArray();
        foreach (var tag in tags.Where(tag => tag.Offset >= range.Start && tag.Offset < range.End))
        {
            if (tag.Kind != TagKind.Output || !tag.Body.TrimStart().StartsWith("json ", StringComparison.Ordinal) || tag.End > range.End)
                return null;
            var own = masked.AsSpan((tag.Offset - range.Start)..(tag.End - range.Start));
            own.Fill(' ');
            "null".CopyTo(own);
        }

        return new string(masked);
    }
}
