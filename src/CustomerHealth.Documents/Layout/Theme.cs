using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <summary>The look of a document: colours that keep a contrast of 4.5 to 1 on their tints, and the sizes of text.</summary>
internal static class Theme
{
    public const double BodySize = 10;
    public const double TableSize = 9.2;
    public const double SmallSize = 8.4;

    /// <summary>Line height of running text, in font sizes.</summary>
    public const double Leading = 1.44;

    public static readonly Color Ink = Color.Of("1B2430");
    public static readonly Color Muted = Color.Of("5A6675");
    public static readonly Color Hair = Color.Of("D5DBE2");
    public static readonly Color Wash = Color.Of("F4F6F8");
    public static readonly Color White = Color.Of("FFFFFF");
    public static readonly Color Accent = Color.Of("0B4F6C");
    public static readonly Color AccentTint = Color.Of("E6EFF3");
    public static readonly Color Warm = Color.Of("B5532A");
    public static readonly Color WarmTint = Color.Of("FBF0EA");
    public static readonly Color Green = Color.Of("226B45");
    public static readonly Color GreenTint = Color.Of("E6F2EB");
    public static readonly Color Amber = Color.Of("9A5B00");
    public static readonly Color AmberTint = Color.Of("FCF2DF");
    public static readonly Color Red = Color.Of("A52A23");
    public static readonly Color RedTint = Color.Of("FAE9E7");
}
