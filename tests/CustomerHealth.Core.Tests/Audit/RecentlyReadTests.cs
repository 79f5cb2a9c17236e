using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Health;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Audit;

/// <summary>What was read is used again only while nothing in the store changed, and memory is bounded.</summary>
public sealed class RecentlyReadTests
{
    private static readonly AuditStamp Stamp = new(7, Given.Noon(0));
    private static readonly AccountTrend Trend = new() { AsOf = Given.AsOf, Weeks = [], Days = [] };
    private readonly RecentlyRead<TrendQuestion, AccountTrend> _recent = new();

    [Fact]
    public void Find_SameQuestionAndStamp_IsWhatWasKept()
    {
        _recent.Keep(Stamp, Of("acme"), Trend);

        _recent.Find(Stamp, Of("acme")).ShouldBeSameAs(Trend);
        _recent.Find(Stamp, Of("other")).ShouldBeNull();
        _recent.Find(Stamp, Of("acme") with { Scorecard = "edited" }).ShouldBeNull();
        _recent.Find(Stamp, Of("acme") with { AsOf = Given.AsOf.DaysBefore(1) }).ShouldBeNull();
    }

    [Fact]
    public void Find_AnythingChangedOrRestored_IsNull()
    {
        _recent.Keep(Stamp, Of("acme"), Trend);

        _recent.Find(Stamp with { Id = 8 }, Of("acme")).ShouldBeNull();
        _recent.Find(Stamp with { At = Stamp.At + Duration.FromMilliseconds(1) }, Of("acme")).ShouldBeNull("a restored store has the same number again");
        _recent.Keep(Stamp with { Id = 8 }, Of("b"), Trend);
        _recent.Find(Stamp with { Id = 8 }, Of("acme")).ShouldBeNull();
    }

    [Fact]
    public void Keep_MoreThanFit_LetsGoOfTheOneNotAskedForTheLongest()
    {
        for (var i = 0; i < RecentlyRead<TrendQuestion, AccountTrend>.Capacity; i++)
            _recent.Keep(Stamp, Of($"a{i}"), Trend);
        _recent.Find(Stamp, Of("a0")).ShouldNotBeNull();

        _recent.Keep(Stamp, Of("one more"), Trend);

        _recent.Find(Stamp, Of("a0")).ShouldNotBeNull();
        _recent.Find(Stamp, Of("a1")).ShouldBeNull();
    }

    private static TrendQuestion Of(string account) => new(account, Given.AsOf, 5, "card");
}
