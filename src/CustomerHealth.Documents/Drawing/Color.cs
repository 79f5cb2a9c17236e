using System.Globalization;
using System.Runtime.InteropServices;

namespace CustomerHealth.Documents.Drawing;

/// <summary>An sRGB colour.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <param name="hex">Six hexadecimal digits.</param>
    public static Color Of(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
