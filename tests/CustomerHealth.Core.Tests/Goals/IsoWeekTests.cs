using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Core.Tests.Goals;

/// <summary>GC-3: a week is Monday to Sunday.</summary>
public class IsoWeekTests
{
    [Theory]
    [InlineData("2026-W47", 2026, 11, 16)]
    [InlineData("2026-W53", 2026, 12, 28)]
    [InlineData("2025-W01", 2024, 12, 30)]
    [InlineData("0001-W01", 1, 1, 1)]
    public void Parse_Week_IsItsMonday(string text, int year, int month, int day) => IsoWeek.Parse(text).ShouldBe(new LocalDate(year, month, day));

    [Theory]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026W47")]
    [InlineData("2026-w47")]
    [InlineData("0000-W01")]
    [InlineData(" 026-W01")]
    [InlineData("")]
    public void Parse_NoWeek_IsNull(string text) => IsoWeek.Parse(text).ShouldBeNull();

    [Fact]
    public void Text_EachDayOfThirtyYears_IsTheWeekOfItsMondayAndInOrder()
    {
        var first = new LocalDate(2010, 1, 1);
        var texts = Enumerable.Range(0, 30 * 365).Select(i => first.PlusDays(i)).Select(day => (Day: day, Text: IsoWeek.Text(day))).ToList();

        texts.ShouldAllBe(t => IsoWeek.Parse(t.Text) == IsoWeek.MondayOf(t.Day) && IsoWeek.MondayOf(t.Day).DayOfWeek == IsoDayOfWeek.Monday);
        texts.Zip(texts.Skip(1)).ShouldAllBe(pair => string.CompareOrdinal(pair.First.Text, pair.Second.Text) <= 0);
    }
}
