using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Bot.Reports;

/// <summary>The file name of an account's document: no two keys have the same, and none leaves the folder.</summary>
internal static class ReportFileName
{
    // File systems allow 255 bytes, a letter has up to 3 of them in UTF-8, and the hash comes on top.
    private const int Longest = 60;

    /// <summary>Letters, digits, <c>-</c>, <c>_</c> and inner dots stay; every other sign, <c>%</c> too, becomes <c>%</c> and four hexadecimal digits.</summary>
    /// <param name="key">Of the account.</param>
    /// <param name="extension">With its dot.</param>
    public static string Of(string key, string extension = ".pdf")
    {
        var name = string.Concat(key.Select((c, i) => Stays(c, i) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X4}")));
        return (name.Length <= Longest ? name : $"{name[..Longest]}%%{Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(key)).AsSpan(0, 16))}") + extension;
    }

    private static bool Stays(char c, int at) => char.IsLetterOrDigit(c) || c is '-' or '_' || (c is '.' && at > 0);
}
