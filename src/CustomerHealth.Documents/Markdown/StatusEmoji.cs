using System.Text;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Charts;

namespace CustomerHealth.Documents.Markdown;

/// <summary>The emoji people write for a status; drawn as our marks, for the fonts have no emoji.</summary>
internal static class StatusEmoji
{
    public static StatusLook? Find(Rune rune) => rune.Value switch
    {
        0x2705 or 0x1F7E2 => StatusLook.Green,
        0x26A0 or 0x1F7E1 => StatusLook.Yellow,
        0x274C or 0x1F534 => StatusLook.Red,
        _ => null,
    };

    /// <summary>With the word of the status for each, where no mark can be drawn.</summary>
    /// <param name="text">Perhaps with emoji.</param>
    /// <param name="language">Of the words.</param>
    public static string InWords(string text, Language language) =>
        string.Concat(text.EnumerateRunes().Select(rune => Find(rune)?.In(language).Word ?? rune.ToString()));
}
