using System.Net;
using System.Text.Json;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>What a person typed, out of what Teams makes of it: mentions are marked up, some characters are HTML entities, some spaces do not break.</summary>
internal static class TeamsText
{
    private const string Opening = "<at>";
    private const string Closing = "</at>";
    private const int MostMentions = 100;

    /// <summary>The words as they were typed, without mentions of the bot; other people's stand as <c>@</c> and their name.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="bot">The bot's id in it.</param>
    public static string Of(JsonElement activity, string bot)
    {
        if (activity.Text("text") is not { } text)
            return "";

        // Each mention says itself how it stands in the text: nothing else that looks like one is touched.
        foreach (var mention in activity.Items("entities").Where(entity => entity.Text("type") is "mention").Take(MostMentions))
        {
            if (mention.Text("text") is not { } marked || text.IndexOf(marked, StringComparison.Ordinal) is not (>= 0 and var at))
                continue;
            var isBot = mention.Part("mentioned")?.Text("id") is { } id && id == bot;
            text = $"{text[..at]}{(isBot ? "" : Named(marked))}{text[(at + marked.Length)..]}";
        }

        return WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').Trim();
    }

    private static string Named(string marked) => marked.StartsWith(Opening, StringComparison.Ordinal) && marked.EndsWith(Closing, StringComparison.Ordinal)
        ? $"@{marked[Opening.Length..^Closing.Length]}"
        : marked;
}
