using CustomerHealth.Core.Time;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Time;

/// <summary>SC-11: a past day is looked at as it was known then; hindsight only when asked for.</summary>
public sealed class AsOfTests
{
    [Fact]
    public void DaysBefore_WithoutHindsight_KnowsNothingLater() =>
        Given.AsOf.DaysBefore(7).ShouldBe(new AsOf(Given.Day.PlusDays(-7), Given.Zone));

    [Fact]
    public void DaysBefore_WithHindsight_KeepsIt()
    {
        var hindsight = new AsOf(Given.Day.PlusDays(-10), Given.Zone) { KnownBefore = Given.AsOf.Cutoff };

        hindsight.DaysBefore(7).KnownBefore.ShouldBe(Given.AsOf.Cutoff);
        hindsight.DaysBefore(7).Cutoff.ShouldBe(new AsOf(Given.Day.PlusDays(-17), Given.Zone).Cutoff);
    }
}
