using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Finds <c>:::</c> fences that Markdown pairs otherwise than their author meant, before anything is laid out.</summary>
internal static class FenceCheck
{
    /// <exception cref="DocumentException">With the line and column of the inner fence.</exception>
    public static void Check(MarkdownDocument source)
    {
        foreach (var (inner, _, message) in Mistakes(source))
            throw new DocumentException(inner.Line + 1, message) { Column = inner.Column + 1 };
    }

    /// <summary>All of them, in the order of their places: the inner fence, the one around it when that is why, and a sentence.</summary>
    public static IEnumerable<(CustomContainer Inner, CustomContainer? Outer, string Message)> Mistakes(MarkdownDocument source)
    {
        foreach (var container in source.Descendants<CustomContainer>())
        {
            if (ContainerAround(container) is { } outer && !IsNested(container, outer))
            {
                yield return (container, outer, $"{NameOf(container)} stands in {NameOf(outer)} of line {outer.Line + 1} without fewer colons, so that its end would end both; " +
                    $"begin and end the outer one with {container.OpeningFencedCharCount + 1} colons or more.");
            }

            if (container is { Info: "pagebreak", Parent: not MarkdownDocument })
                yield return (container, container.Parent as CustomContainer, "'::: pagebreak' stands inside of another block; a page can only begin outside of containers, lists and quotes.");
        }
    }

    private static bool IsNested(CustomContainer inner, CustomContainer outer) =>
        inner.OpeningFencedCharCount < outer.OpeningFencedCharCount || string.IsNullOrEmpty(inner.Info);

    private static CustomContainer? ContainerAround(Block block)
    {
        var parent = block.Parent;
        while (parent is not (null or CustomContainer))
            parent = parent.Parent;
        return (CustomContainer?)parent;
    }

    private static string NameOf(CustomContainer container) => $"'{new string(':', container.OpeningFencedCharCount)} {container.Info}'";
}
