using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Layout;

/// <summary>How text looks.</summary>
internal sealed record TextStyle
{
    public double Size { get; init; } = Theme.BodySize;

    public Color Color { get; init; } = Theme.Ink;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>Headings and big numbers; there is one weight, and it is upright.</summary>
    public bool IsSerif { get; init; }

    public FontFace Face => FontLibrary.Get((IsSerif, IsBold, IsItalic) switch
    {
        (true, _, _) => FaceName.SerifSemiBold,
        (false, false, false) => FaceName.Sans,
        (false, false, true) => FaceName.SansItalic,
        (false, true, false) => FaceName.SansSemiBold,
        (false, true, true) => FaceName.SansSemiBoldItalic,
    });
}
