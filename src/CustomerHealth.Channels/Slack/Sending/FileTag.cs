using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>
/// Marks the files of a message in their names, <c>acme-scorecard-7f3a91.pdf</c>: Slack keeps nothing else with a file by which its message can be found again.
/// </summary>
internal static class FileTag
{
    private const int Signs = 6;

    /// <summary>The name with the mark of the message before its extension.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="dedupeKey">Of the message.</param>
    public static string Name(string name, string dedupeKey)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dedupeKey)))[..Signs];
        return $"{Path.GetFileNameWithoutExtension(name)}-{mark}{Path.GetExtension(name)}";
    }
}
