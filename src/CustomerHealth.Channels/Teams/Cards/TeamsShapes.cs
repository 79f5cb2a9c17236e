using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>A band's shape and colour in Teams: shapes that differ without the colour.</summary>
internal static class TeamsShapes
{
    /// <summary>One character.</summary>
    public static string Of(Band band) => band switch
    {
        Band.Green => "●",
        Band.Yellow => "■",
        Band.Red => "▼",
        Band.Unknown => "○",
        Band.NotApplicable => "–",
    };

    /// <summary>The colour; none where there is no judgement.</summary>
    public static TextColor ColorOf(Band band) => band switch
    {
        Band.Green => TextColor.Good,
        Band.Yellow => TextColor.Warning,
        Band.Red => TextColor.Attention,
        Band.Unknown or Band.NotApplicable => TextColor.Default,
    };
}
