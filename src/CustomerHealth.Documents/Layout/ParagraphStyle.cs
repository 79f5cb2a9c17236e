namespace CustomerHealth.Documents.Layout;

/// <param name="Leading">The height of a line.</param>
internal sealed record ParagraphStyle(double Leading)
{
    public double Before { get; init; }

    public TextAlign Align { get; init; }

    /// <summary>Whether all lines stay with what follows, as headings do.</summary>
    public bool KeepsWithNext { get; init; }
}
