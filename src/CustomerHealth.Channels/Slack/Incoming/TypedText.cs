using System.Text.RegularExpressions;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>What a person typed, out of what Slack makes of it: it wraps addresses and names in angle brackets and escapes three characters.</summary>
internal static partial class TypedText
{
    /// <summary>The words as they were typed.</summary>
    /// <param name="text">Slack's text.</param>
    /// <param name="bot">The bot's user id, whose mention is left out; null leaves all in.</param>
    public static string Of(string text, string? bot = null)
    {
        var plain = text.Contains('<', StringComparison.Ordinal) ? Wrapped().Replace(text, match => Unwrapped(match, bot)) : text;
        if (!plain.Contains('&', StringComparison.Ordinal))
            return plain.Trim();

        return plain
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Trim();
    }

    private static string Unwrapped(Match match, string? bot)
    {
        var (what, label) = (match.Groups["what"].Value, match.Groups["label"].Value);
        return what[0] switch
        {
            '@' when what[1..] == bot => "",
            '@' or '#' => what[..1] + (label.Length > 0 ? label : what[1..]),
            '!' => "@" + what[1..],
            _ when what.StartsWith("mailto:", StringComparison.Ordinal) => what["mailto:".Length..],
            _ => what,
        };
    }

    [GeneratedRegex("<(?<what>[^<>|\\s][^<>|]*)(?:\\|(?<label>[^<>]*))?>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wrapped();
}
