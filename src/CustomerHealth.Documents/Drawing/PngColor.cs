namespace CustomerHealth.Documents.Drawing;

/// <summary>The colour types of PNG, with their numbers.</summary>
internal enum PngColor
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    RgbAlpha = 6,
}
