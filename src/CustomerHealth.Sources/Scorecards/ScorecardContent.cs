using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>
/// The canonical content of a scorecard: for each file, in order of view, a line <c>%file LENGTH NAME</c> and the text with LF line ends.
/// The length lets any text stand in a file, and the content be taken apart again.
/// </summary>
internal static class ScorecardContent
{
    private const string Marker = "%file ";
    private const int VersionDigits = 16;

    public static string Write(IEnumerable<ViewFile> files)
    {
        var content = new StringBuilder();
        foreach (var file in files)
            content.Append(CultureInfo.InvariantCulture, $"{Marker}{file.Text.Length} {file.Name}\n{file.Text}");
        return content.ToString();
    }

    /// <summary>First 16 hex digits of the SHA-256.</summary>
    public static string Version(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..VersionDigits];

    /// <summary>The files of a canonical content.</summary>
    /// <exception cref="FormatException">The text is no such content: the store was changed by hand.</exception>
    public static IEnumerable<(string Name, string Text)> Read(string content)
    {
        for (var at = 0; at < content.Length;)
        {
            var end = content.IndexOf('\n', at);
            if (end < 0 || string.CompareOrdinal(content, at, Marker, 0, Marker.Length) != 0)
                throw new FormatException($"The scorecard's content has no '{Marker}' line at character {at}.");

            if (content[(at + Marker.Length)..end].Split(' ', 2) is not [var digits, var name]
                || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || length > content.Length - end - 1)
            {
                throw new FormatException($"The scorecard's content has a wrong length at character {at}.");
            }

            yield return (name, content.Substring(end + 1, length));
            at = end + 1 + length;
        }
    }
}
