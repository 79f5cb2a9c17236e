using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Layout;

/// <summary>How text looks.</summary>
internal sealed record TextStyle
{
    private const double SmallShare = 0.68;
    private const double RaisedShare = 0.34;
    private const double LoweredShare = 0.14;

    public double Size { get; init; } = Theme.BodySize;

    public Color Color { get; init; } = Theme.Ink;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>Headings and big numbers; there is one weight, and it is upright.</summary>
    public bool IsSerif { get; init; }

    /// <summary>Whether a line goes through it.</summary>
    public bool IsStruck { get; init; }

    /// <summary>How far it stands above the baseline, in PDF points; below it where negative.</summary>
    public double Rise { get; init; }

    /// <summary>Small and raised, as in x².</summary>
    public TextStyle Raised() => this with { Size = Size * SmallShare, Rise = Rise + Size * RaisedShare };

    /// <summary>Small and lowered, as in H₂O.</summary>
    public TextStyle Lowered() => this with { Size = Size * SmallShare, Rise = Rise - Size * LoweredShare };

    public FontFace Face => FontLibrary.Get((IsSerif, IsBold, IsItalic) switch
    {
        (true, _, _) => FaceName.SerifSemiBold,
        (false, false, false) => FaceName.Sans,
        (false, false, true) => FaceName.SansItalic,
        (false, true, false) => FaceName.SansSemiBold,
        (false, true, true) => FaceName.SansSemiBoldItalic,
    });
}
