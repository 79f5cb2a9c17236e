using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Documents;

public sealed class FiguresTests
{
    private static readonly View View = Given.View("v", Given.Group("g", Given.Colour("m")));

    [Theory]
    [InlineData(46.2, "46")]
    [InlineData(49.4, "49")]
    [InlineData(49.5, "49.5")]
    [InlineData(49.96, "49.96")]
    [InlineData(49.999999999, "49.999999999")]
    [InlineData(50, "50")]
    [InlineData(74.6, "74.6")]
    [InlineData(99.9, "100")]
    public void Score_NearABandEdge_NeverLooksLikeTheOtherBand(double score, string expected) => Figures.Score(score, View).ShouldBe(expected);

    [Fact]
    public void Score_None_IsADash() => Figures.Score(null, View).ShouldBe("–");

    [Theory]
    [InlineData(6.4, "+6")]
    [InlineData(-4.2, "−4")]
    [InlineData(0.0, "0")]
    [InlineData(-0.3, "−0.3")]
    [InlineData(0.04, "0")]
    public void Change_AnySign_HasItsRealSign(double change, string expected) => Figures.Change(change).ShouldBe(expected);

    [Theory]
    [InlineData(0.95, "95\u00A0%")]
    [InlineData(0.999, "99\u00A0%")]
    [InlineData(0.001, "1\u00A0%")]
    [InlineData(1, "100\u00A0%")]
    [InlineData(0, "0\u00A0%")]
    public void Percent_AnyShare_IsNeverRoundedToAllOrNothing(double share, string expected) => Figures.Percent(share).ShouldBe(expected);

    [Fact]
    public void Date_OfADay_IsDayMonthYear() => Figures.Date(new(2026, 11, 20)).ShouldBe("20 Nov 2026");
}
