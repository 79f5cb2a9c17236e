namespace CustomerHealth.Documents.Layout;

/// <summary>A sheet of paper and its margins, in PDF points.</summary>
internal sealed record PageFormat(double Width, double Height)
{
    public static readonly PageFormat A4 = new(595.28, 841.89);
    public static readonly PageFormat Letter = new(612, 792);

    /// <summary>Left and right.</summary>
    public const double SideMargin = 57;

    public const double BodyTop = 72;

    private const double BottomMargin = 62;

    /// <summary>Nobody reads more; what takes more is a long text in a narrow column, or no document at all.</summary>
    public int MostPages { get; init; } = 500;

    public double Right => Width - SideMargin;

    public double BodyWidth => Width - 2 * SideMargin;

    public double BodyBottom => Height - BottomMargin;

    public double BodyHeight => BodyBottom - BodyTop;
}
