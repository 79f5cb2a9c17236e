using System.Globalization;
using System.Text;
using CustomerHealth.Core.Interactions;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>Words of people that are kept: a reason, a note. They are data; whoever shows them escapes them.</summary>
internal static class FreeText
{
    private const string Because = "because";

    private const int LongestShown = 200;

    /// <summary>The words as every database can keep them: no NUL, no half of a surrogate pair.</summary>
    public static string Clean(string typed) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed)).Replace("\0", "", StringComparison.Ordinal).Trim();

    /// <summary>Cut where it is too long for one line of a card; never through a surrogate pair.</summary>
    public static string Short(string text) =>
        text.Length <= LongestShown ? text : text[..(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…";

    /// <summary>The reason, without a leading "because".</summary>
    public static string Reason(string typed)
    {
        var text = Clean(typed);
        var isLed = text.StartsWith(Because, StringComparison.OrdinalIgnoreCase) && (text.Length == Because.Length || char.IsWhiteSpace(text[Because.Length]));
        return isLed ? text[Because.Length..].TrimStart() : text;
    }

    /// <summary>Why it cannot be kept; null when it can.</summary>
    /// <param name="what">"A note", "A reason".</param>
    /// <param name="text">The words.</param>
    public static string? Problem(string what, string text) => text.Length <= Interaction.LongestText ? null : string.Create(
        CultureInfo.InvariantCulture, $"{what} has at most {Interaction.LongestText:#,0} characters; this has {text.Length:#,0}. Keep the heart of it, and put the rest where it can be linked to.");
}
