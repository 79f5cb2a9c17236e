using CustomerHealth.Channels.Slack.Blocks;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>Packs lines of markup into section blocks, as many blocks as their length asks for.</summary>
internal static class MrkdwnSections
{
    /// <summary>The sections of the lines, none of which is longer than a section may be.</summary>
    public static IEnumerable<SlackBlock> Of(IEnumerable<string> lines)
    {
        var text = "";
        foreach (var line in lines)
        {
            if (text.Length > 0 && text.Length + 1 + line.Length > BlockKitLimits.SectionText)
            {
                yield return Section(text);
                text = line;
            }
            else
            {
                text = text.Length == 0 ? line : $"{text}\n{line}";
            }
        }

        // Slack refuses a text without a character in it.
        if (!string.IsNullOrWhiteSpace(text))
            yield return Section(text);
    }

    private static SectionBlock Section(string text) => new() { Text = new MrkdwnText(text) };
}
