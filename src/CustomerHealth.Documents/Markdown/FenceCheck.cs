using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Finds <c>:::</c> fences that Markdown pairs otherwise than their author meant, before anything is laid out.</summary>
internal static class FenceCheck
{
    /// <exception cref="DocumentException">With the line and column of the inner fence.</exception>
    public static void Check(MarkdownDocument source)
    {
        foreach (var container in source.Descendants<CustomContainer>())
        {
            if (ContainerAround(container) is { } outer)
                CheckColons(container, outer);
            if (container is { Info: "pagebreak", Parent: not MarkdownDocument })
                throw Mistake(container, "'::: pagebreak' stands inside of another block; a page can only begin outside of containers, lists and quotes.");
        }
    }

    private static void CheckColons(CustomContainer inner, CustomContainer outer)
    {
        if (inner.OpeningFencedCharCount < outer.OpeningFencedCharCount || string.IsNullOrEmpty(inner.Info))
            return;
        throw Mistake(inner, $"{NameOf(inner)} stands in {NameOf(outer)} of line {outer.Line + 1} without fewer colons, so that its end would end both; " +
            $"begin and end the outer one with {inner.OpeningFencedCharCount + 1} colons or more.");
    }

    private static CustomContainer? ContainerAround(Block block)
    {
        var parent = block.Parent;
        while (parent is not (null or CustomContainer))
            parent = parent.Parent;
        return (CustomContainer?)parent;
    }

    private static string NameOf(CustomContainer container) => $"'{new string(':', container.OpeningFencedCharCount)} {container.Info}'";

    private static DocumentException Mistake(CustomContainer container, string message) =>
        new(container.Line + 1, message) { Column = container.Column + 1 };
}
