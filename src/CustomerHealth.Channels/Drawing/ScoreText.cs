using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Drawing;

/// <summary>Trends and coverage in the words and signs of the cards; U+00A0 binds what belongs together.</summary>
internal static class ScoreText
{
    /// <summary>↘ fell, ↗ rose, → steady; judged on the figure that is printed.</summary>
    public static string Arrow(double trend) => ScoreNumbers.Rounded(trend) switch
    {
        <= -ScoreNumbers.Moved => "↘",
        >= ScoreNumbers.Moved => "↗",
        _ => "→",
    };

    /// <summary>What comes behind the coverage of an unknown view: ", needs 50 %".</summary>
    public static string Needs(double? share) => share is { } needed ? $", needs {ScoreNumbers.Percent(needed)}" : "";

    /// <summary>The words stay on one line.</summary>
    public static string Bound(string words) => words.Replace(' ', '\u00A0');
}
