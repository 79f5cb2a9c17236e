using CustomerHealth.Core.Commands.Card;
using NodaTime;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>By when an act is proposed: a Friday, never less than two days away.</summary>
public class DueDayTests
{
    [Theory]
    [InlineData(16, "by Fri 20 Nov")] // a Monday
    [InlineData(18, "by Fri 20 Nov")]
    [InlineData(19, "by Fri 27 Nov")]
    [InlineData(20, "by Fri 27 Nov")]
    [InlineData(22, "by Fri 27 Nov")]
    public void Words_AnyDay_NameTheFridayThatLeavesTwoDays(int day, string expected) => DueDay.Words(new LocalDate(2026, 11, day)).ShouldBe(expected);
}
