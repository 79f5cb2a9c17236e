using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Core.Tests.Outbox;

public class DeliveryRulesTests
{
    private static readonly DeliveryRules Rules = new() { Owner = "one" };

    private static readonly SendOutcome.Later Later = new("HTTP 502");

    [Theory]
    [InlineData(LaterCause.Message, 60)]
    [InlineData(LaterCause.Platform, 10)]
    [InlineData(LaterCause.Access, 10)]
    public void WaitAfter_AnyAttemptAndChance_GrowsStaysWithinItsStepAndUnderTheLongest(LaterCause cause, int minutes)
    {
        var later = Later with { Cause = cause };
        foreach (var attempt in Enumerable.Range(1, 40))
        {
            var (least, most) = (Rules.WaitAfter(attempt, later, 0), Rules.WaitAfter(attempt, later, 1));

            (most / 2).ShouldBe(least);
            most.ShouldBeLessThanOrEqualTo(Duration.FromMinutes(minutes));
            Rules.WaitAfter(attempt + 1, later, 0).ShouldBeGreaterThanOrEqualTo(least);
        }

        Rules.WaitAfter(1, later, 1).ShouldBe(Duration.FromSeconds(2));
        Rules.WaitAfter(4, later, 0).ShouldBe(Duration.FromSeconds(8));
    }

    [Fact]
    public void WaitAfter_PlatformAskedForLonger_WaitsThatLong() => Rules.WaitAfter(1, Later with { After = Duration.FromSeconds(30) }, 1).ShouldBe(Duration.FromSeconds(30));

    /// <summary>An outage of some hours costs nothing (CH-6).</summary>
    [Theory]
    [InlineData(LaterCause.Message, 10, 1, true)]
    [InlineData(LaterCause.Message, 9, 100, false)]
    [InlineData(LaterCause.Platform, 200, 23, false)]
    [InlineData(LaterCause.Platform, 9, 100, false)]
    [InlineData(LaterCause.Platform, 10, 24, true)]
    [InlineData(LaterCause.Access, 24, 24, true)]
    public void IsGivenUp_TriesAndHours_DependsOnWhereTheFaultLies(LaterCause cause, int tries, int hours, bool isGivenUp)
    {
        var start = Instant.FromUtc(2026, 11, 22, 9, 0);
        var message = new LeasedMessage
        {
            Id = 1, Conversation = "slack:T1/C1", DedupeKey = "k", Payload = "{}", DueAt = start, Attempts = tries, FirstAttemptAt = start - Duration.FromDays(9), TriedSince = start,
        };

        Rules.IsGivenUp(message, cause, start + Duration.FromHours(hours)).ShouldBe(isGivenUp);
    }

    [Fact]
    public void LastEnd_OfALease_IsBeforeAnotherMayClaim()
    {
        var now = Instant.FromUtc(2026, 11, 22, 9, 0);

        Rules.LastStartOf(now).ShouldBe(now + Duration.FromSeconds(24));
        Rules.LastEndOf(now).ShouldBe(now + Duration.FromSeconds(36));
    }
}
