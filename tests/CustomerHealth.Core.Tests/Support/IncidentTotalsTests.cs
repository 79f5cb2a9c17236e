using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Support;
using NodaTime;

namespace CustomerHealth.Core.Tests.Support;

/// <summary>Incidents that the reference data has none of: not taken up, not resolved, resolved before they were opened.</summary>
public sealed class IncidentTotalsTests
{
    private static readonly LocalDateTime Friday = new(2026, 11, 20, 16, 0);

    [Fact]
    public void Add_NotTakenUpNorResolved_CountsAsMissingAndInNoShare()
    {
        var totals = new IncidentTotals(BusinessCalendar.Weekdays);
        totals.Add(An(null, null));

        (totals.Tickets, totals.LeftNewMissing, totals.ResolvedMissing).ShouldBe((1, 1, 1));
        totals.TakenUpWithinOneBusinessDay.ShouldBeNull();
        totals.ResolvedWithinOneBusinessDay.ShouldBeNull();
        totals.SecondsToResolve.Mean.ShouldBeNull();
    }

    [Fact]
    public void Add_ResolvedBeforeItWasOpened_IsCountedAndLeftOut()
    {
        var totals = new IncidentTotals(BusinessCalendar.Weekdays);
        totals.Add(An(Friday, Friday.PlusMinutes(-1)));

        totals.ResolvedBeforeOpened.ShouldBe(1);
        totals.SecondsToResolve.Count.ShouldBe(0);
        totals.ResolvedWithinOneBusinessDay.ShouldBeNull();
    }

    [Fact]
    public void GC11_OpenedOnFriday_IsInTimeUntilTheEndOfMonday()
    {
        var totals = new IncidentTotals(BusinessCalendar.Weekdays);
        totals.Add(An(Friday.PlusDays(3).PlusHours(7), null));
        totals.Add(An(Friday.PlusDays(3).PlusHours(8), null));

        totals.TakenUpWithinOneBusinessDay.ShouldBe(new(1, 2));
        totals.BusinessSecondsToTakeUp.Percentile(0).ShouldBe(9 * 3600);
    }

    [Theory]
    [InlineData(9, 9, Band.NotApplicable)]
    [InlineData(8, 10, Band.Green)]
    [InlineData(6, 10, Band.Yellow)]
    [InlineData(5, 10, Band.Red)]
    public void Band_OfALocation_FollowsItsShareInTime(int made, int of, Band band)
    {
        var location = new LocationTotals();
        for (var i = 0; i < of; i++)
            location.Add(An(null, null) with { MadeSla = i < made });

        location.Band.ShouldBe(band);
    }

    private static Incident An(LocalDateTime? leftNew, LocalDateTime? resolved) => new()
    {
        Opened = Friday, LeftNew = leftNew, Resolved = resolved, MadeSla = true, Reassignments = 0, Reopens = 0, Priority = "3",
    };
}
