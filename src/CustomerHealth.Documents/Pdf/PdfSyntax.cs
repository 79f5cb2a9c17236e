using System.Globalization;
using System.Text;

namespace CustomerHealth.Documents.Pdf;

/// <summary>How values are spelled in a PDF file.</summary>
internal static class PdfSyntax
{
    /// <summary>A text string, in UTF-16 so that any script survives.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder("<FEFF", 6 + 4 * value.Length);
        foreach (var unit in value)
            text.Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        return text.Append('>').ToString();
    }

    /// <summary>A name that is compared byte by byte, in UTF-8.</summary>
    public static string Bytes(string value) => $"<{Convert.ToHexString(Encoding.UTF8.GetBytes(value))}>";

    /// <summary>Two decimals are a 200th of a millimetre: finer than any printer.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    public static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(Reference));

    /// <summary>An address as a literal string: whatever is not plain ASCII, or would end the string, is percent-encoded.</summary>
    public static string Address(Uri target)
    {
        var address = new StringBuilder("(");
        foreach (var unit in Encoding.UTF8.GetBytes(target.AbsoluteUri))
        {
            if (unit is > 0x20 and < 0x7F and not (byte)'(' and not (byte)')' and not (byte)'\\')
                address.Append((char)unit);
            else
                address.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }
        return address.Append(')').ToString();
    }
}
