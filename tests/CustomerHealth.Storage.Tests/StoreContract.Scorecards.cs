using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    /// <summary>SC-11: a past day is scored by the scorecard that was in force then, also when it went and came back.</summary>
    [ContractFact]
    public async Task Scorecard_WentAndCameBack_WasInForceTwice()
    {
        (await Store.Scorecards.InForceAsync(After(0), None)).ShouldBeNull();
        await RecordAsync("a", 1);
        await RecordAsync("b", 5);
        await RecordAsync("a", 9);
        await RecordAsync("a", 10);

        (await Store.Scorecards.InForceAsync(After(0), None)).ShouldBe("a", "before the first, the first");
        (await Store.Scorecards.InForceAsync(After(1), None)).ShouldBe("a", "the instant itself does not count");
        (await Store.Scorecards.InForceAsync(After(2), None)).ShouldBe("a");
        (await Store.Scorecards.InForceAsync(After(6), None)).ShouldBe("b");
        (await Store.Scorecards.InForceAsync(After(11), None)).ShouldBe("a");
        (await Store.Audit.ReadAsync("scorecard:a", 10, None)).Select(e => e.Act).ShouldBe(["scorecard-in-force-again", "scorecard-recorded"]);
    }

    /// <summary>SC-11: an activation from a clock that was ahead does not keep today's scorecard from being recorded.</summary>
    [ContractFact]
    public async Task Scorecard_RecordedOnceByAClockFarAhead_IsInForceFromItsRealDay()
    {
        await RecordAsync("a", 1);
        await RecordAsync("b", 1000);
        (await Store.Scorecards.InForceAsync(After(9), None)).ShouldBe("a");

        await RecordAsync("b", 5);
        await RecordAsync("b", 6);

        (await Store.Scorecards.InForceAsync(After(4), None)).ShouldBe("a");
        (await Store.Scorecards.InForceAsync(After(9), None)).ShouldBe("b");
        (await Store.Audit.ReadAsync("scorecard:b", 10, None)).Count.ShouldBe(2);
    }

    private static Instant After(int days) => Sample.Now + Duration.FromDays(days);

    private Task RecordAsync(string version, int day) =>
        Store.Scorecards.RecordAsync(new Scorecard { Views = [], Version = version, Content = "content of " + version }, After(day), None);
}
