using CustomerHealth.Channels.Drawing;

namespace CustomerHealth.Channels.Tests.Drawing;

public sealed class SparklineTests
{
    [Fact]
    public void Draw_SmallMoves_AreOneLevelAtMost() => Sparkline.Draw([50, 51, 50, 49, 50]).ShouldBe("▅▅▅▄▅");

    [Fact]
    public void Draw_RangeOverTwenty_UsesTheWholeHeight() => Sparkline.Draw([0, 50, 100]).ShouldBe("▁▅█");

    [Fact]
    public void Draw_AsTheDesignsCard() => Sparkline.Draw([57, 58.4, 57, 46.4, 46]).ShouldBe("▆▇▆▂▂");

    [Fact]
    public void Draw_UnknownWeek_LeavesAGap() => Sparkline.Draw([50, null, 50]).ShouldBe("▅\u00A0▅");

    [Fact]
    public void Draw_NothingKnown_IsEmpty() => Sparkline.Draw([null, null]).ShouldBe("");
}
