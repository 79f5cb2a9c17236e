using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Slack;

/// <summary>A band's shape in Slack: emoji that differ in form, not only in colour.</summary>
internal static class SlackShapes
{
    /// <summary>One emoji.</summary>
    public static string Of(Band band) => band switch
    {
        Band.Green => "🟢",
        Band.Yellow => "🟨",
        Band.Red => "🔻",
        Band.Unknown => "⚪",
        Band.NotApplicable => "➖",
    };
}
