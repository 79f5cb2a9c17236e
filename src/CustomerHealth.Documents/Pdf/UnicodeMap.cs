using System.Globalization;
using System.Text;

namespace CustomerHealth.Documents.Pdf;

/// <summary>The CMap by which readers turn character codes back into text.</summary>
internal static class UnicodeMap
{
    private const int EntriesPerBlock = 100;

    /// <param name="codePoints">The code point of each character code; 0 for none.</param>
    public static byte[] Of(IReadOnlyList<int> codePoints)
    {
        var map = new StringBuilder()
            .Append("/CIDInit/ProcSet findresource begin 12 dict begin begincmap")
            .Append("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def")
            .Append("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n")
            .Append("1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var block in Enumerable.Range(0, codePoints.Count).Where(code => codePoints[code] > 0).Chunk(EntriesPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var code in block)
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}><{Utf16(codePoints[code])}>\n");
            map.Append("endbfchar\n");
        }
        map.Append("endcmap CMapName currentdict/CMap defineresource pop end end");
        return Encoding.ASCII.GetBytes(map.ToString());
    }

    private static string Utf16(int codePoint) =>
        Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(new Rune(codePoint).ToString()));
}
