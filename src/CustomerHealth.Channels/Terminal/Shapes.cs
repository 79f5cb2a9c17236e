using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Channels.Terminal;

/// <summary>A band's shape and ink in the terminal. Shapes differ, so that colour is never needed.</summary>
internal static class Shapes
{
    /// <summary>One cell.</summary>
    public static string Of(Band band) => band switch
    {
        Band.Green => "●",
        Band.Yellow => "■",
        Band.Red => "▼",
        Band.Unknown => "○",
        Band.NotApplicable => "–",
    };

    /// <summary>The ink of shape and word.</summary>
    public static Ink InkOf(Band band) => band switch
    {
        Band.Green => Ink.Green,
        Band.Yellow => Ink.Yellow,
        Band.Red => Ink.Red,
        Band.Unknown or Band.NotApplicable => Ink.Subtle,
    };
}
