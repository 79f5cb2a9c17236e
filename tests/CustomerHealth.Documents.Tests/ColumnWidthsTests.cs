using CustomerHealth.Documents.Layout;
using CustomerHealth.Documents.Markdown;

namespace CustomerHealth.Documents.Tests;

/// <summary>RP-2: a table that is too narrow for all its texts breaks the long ones, not the short ones beside them.</summary>
public sealed class ColumnWidthsTests
{
    [Fact]
    public void Share_ShortBesideLongTexts_LeavesTheShortOneUnbroken() =>
        ColumnWidths.Share([new(50, 80, false), new(60, 250, false), new(60, 250, false)], 400).ShouldBe([80, 160, 160]);

    [Fact]
    public void Share_NumbersUnderLongHeads_TakeNoRoomFromTheWords()
    {
        var number = new ColumnNeed(40, 80, true) { Align = TextAlign.Right };

        ColumnWidths.Share([new(60, 140, false), number, number], 220).ShouldBe([100, 60, 60]);
    }
}
