using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Scorecards;

/// <summary>SC-6: milestones of the first months are measures.</summary>
public sealed class MilestoneTests
{
    private static readonly Measure First = new()
    {
        Key = "first", Name = "First", Kind = MeasureKind.DaysFromStart, Better = Direction.Lower, Cuts = new(14, 30), Unit = "to the first expert call",
    };

    [Theory]
    [InlineData(14, MeasureState.Missing, Band.Unknown, "not due yet: day 14 of 14")]
    [InlineData(15, MeasureState.Fresh, Band.Yellow, "15 days so far to the first expert call, green is 14 or less")]
    [InlineData(31, MeasureState.Fresh, Band.Red, "31 days so far to the first expert call, green is 14 or less")]
    [InlineData(-3, MeasureState.Missing, Band.Unknown, "the account starts on 19 Nov")]
    public void Score_NotReached_CountsOnlyOnceTheGreenDaysAreUp(int daysSinceStart, MeasureState state, Band band, string why)
    {
        var result = Given.Score(First, StartedAgo(daysSinceStart));

        (result.State, result.Band, result.Why).ShouldBe((state, band, why));
    }

    [Theory]
    [InlineData("2026-11-06", Band.Green, "10 days to the first expert call, green is 14 or less")]
    [InlineData("2026-10-01", Band.Green, "0 days to the first expert call, green is 14 or less")]
    [InlineData("22", Band.Yellow, "22 days to the first expert call, green is 14 or less")]
    [InlineData("-1", Band.Unknown, "−1 is below 0")]
    [InlineData("2026-11-20", Band.Unknown, "2026-11-20 lies ahead")]
    [InlineData("soon", Band.Unknown, "'soon' is neither a date nor a number of days")]
    public void Score_Reached_IsTheDaysFromTheStart(string value, Band band, string why)
    {
        var result = Given.Score(First, StartedAgo(20), Given.Reading("first", value));

        (result.Band, result.Why).ShouldBe((band, why));
    }

    [Fact]
    public void Score_StartNotKnown_SaysSo() =>
        Given.Score(First, Given.Account with { Start = null }).Why.ShouldBe("the account's start is not known");

    private static Core.Accounts.Account StartedAgo(int days) => Given.Account with { Start = Given.Day.PlusDays(-days) };
}
