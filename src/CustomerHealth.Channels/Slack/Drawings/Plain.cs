using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Blocks;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>Raw values as plain text, which Slack takes literally.</summary>
internal static class Plain
{
    /// <summary>The value on one line, cut at a word where it is longer than <paramref name="limit"/>; null for one without a character to see.</summary>
    public static PlainText? Of(string? raw, int limit)
    {
        var text = SafeText.OneLine(raw ?? "");
        return string.IsNullOrWhiteSpace(text) ? null : new PlainText(Cut.AtWord(text, limit));
    }
}
