using System.Globalization;

namespace CustomerHealth.Channels.Teams.Package.Icons;

/// <summary>A colour that covers what is under it.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>White.</summary>
    public static Rgb White { get; } = new(255, 255, 255);

    /// <summary>As in <c>#0b4f6c</c>.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>The one between this and another.</summary>
    /// <param name="other">The other.</param>
    /// <param name="part">How much of the other, 0 to 1.</param>
    public Rgb Towards(Rgb other, double part) => new(Between(Red, other.Red, part), Between(Green, other.Green, part), Between(Blue, other.Blue, part));

    private static byte Between(byte from, byte to, double part) => (byte)Math.Round(from + ((to - from) * part), MidpointRounding.AwayFromZero);
}
