using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Core.Tests.Outbox;

public class DeliveryRulesTests
{
    private static readonly DeliveryRules Rules = new() { Owner = "one" };

    [Fact]
    public void WaitAfter_AnyAttemptAndChance_GrowsStaysWithinItsStepAndUnderAnHour()
    {
        foreach (var attempt in Enumerable.Range(1, 40))
        {
            var (least, most) = (Rules.WaitAfter(attempt, null, 0), Rules.WaitAfter(attempt, null, 1));

            (most / 2).ShouldBe(least);
            most.ShouldBeLessThanOrEqualTo(Rules.LongestWait);
            Rules.WaitAfter(attempt + 1, null, 0).ShouldBeGreaterThanOrEqualTo(least);
        }

        Rules.WaitAfter(1, null, 1).ShouldBe(Duration.FromSeconds(2));
        Rules.WaitAfter(4, null, 0).ShouldBe(Duration.FromSeconds(8));
    }

    [Fact]
    public void WaitAfter_PlatformAskedForLonger_WaitsThatLong() => Rules.WaitAfter(1, Duration.FromSeconds(30), 1).ShouldBe(Duration.FromSeconds(30));

    [Fact]
    public void LastEnd_OfALease_IsBeforeAnotherMayClaim()
    {
        var now = Instant.FromUtc(2026, 11, 22, 9, 0);

        Rules.LastStartOf(now).ShouldBe(now + Duration.FromSeconds(24));
        Rules.LastEndOf(now).ShouldBe(now + Duration.FromSeconds(36));
    }
}
