using CustomerHealth.Core.Replies;
using CustomerHealth.Channels.Drawing;

namespace CustomerHealth.Channels.Tests.Drawing;

public sealed class ScoreTextTests
{
    [Theory]
    [InlineData(-12.4, "↘", "−12.4")]
    [InlineData(-5, "↘", "−5.0")]
    [InlineData(-4.96, "↘", "−5.0")]
    [InlineData(-4.9, "→", "−4.9")]
    [InlineData(-0.04, "→", "0.0")]
    [InlineData(0, "→", "0.0")]
    [InlineData(4.9, "→", "+4.9")]
    [InlineData(5, "↗", "+5.0")]
    public void Trend_IsJudgedOnThePrintedFigure(double trend, string arrow, string change)
    {
        ScoreText.Arrow(trend).ShouldBe(arrow);
        ScoreNumbers.Change(trend).ShouldBe(change);
    }

    [Theory]
    [InlineData(0.95, false, "95\u00A0%")]
    [InlineData(0.496, false, "50\u00A0%")]
    [InlineData(0.496, true, "49\u00A0%")]
    [InlineData(0.29, true, "29\u00A0%")]
    [InlineData(1, false, "100\u00A0%")]
    public void Percent_IsWhole_AndNeverReachesAMinimumByRounding(double share, bool belowMinimum, string expected) =>
        ScoreNumbers.Percent(share, belowMinimum).ShouldBe(expected);
}
