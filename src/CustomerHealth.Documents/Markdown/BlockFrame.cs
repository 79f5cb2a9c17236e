using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Markdown;

/// <summary>What a block is laid out for.</summary>
/// <param name="Width">What there is to fill.</param>
/// <param name="Tag">Where it belongs in the structure.</param>
/// <param name="Size">Of running text.</param>
internal sealed record BlockFrame(double Width, TagNode Tag, double Size)
{
    private const double Narrowest = 60;

    /// <summary>What one thing that cannot be split may take on a page, below the padding of what it stands in.</summary>
    public required double Height { get; init; }

    /// <summary>The frame of what is indented inside this one.</summary>
    /// <exception cref="DocumentException">Nothing readable would fit any more.</exception>
    public BlockFrame Inside(double indent, TagNode tag, int line) => Width - indent < Narrowest
        ? throw new DocumentException(line, "This is nested too deep to fit on the page.")
        : this with { Width = Width - indent, Tag = tag };
}
