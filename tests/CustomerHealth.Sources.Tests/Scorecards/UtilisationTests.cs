using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Scorecards;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Scorecards;

/// <summary>Utilisation has its cut points by tenure, and they are not all on the same side.</summary>
public class UtilisationTests
{
    private const string Key = "usage.utilisation";
    private static readonly LocalDate Day = new(2026, 11, 22);
    private static readonly Scorecard Bundled = ScorecardFolder.Load(Repository.File("templates", "scorecards")).Scorecard!;

    [Theory]
    [InlineData(5, "9.9999", Band.Red)]
    [InlineData(5, "10", Band.Yellow)]
    [InlineData(5, "49.9999", Band.Yellow)]
    [InlineData(5, "50", Band.Green)]
    [InlineData(6, "49.9999", Band.Red)]
    [InlineData(6, "50", Band.Yellow)]
    [InlineData(8, "50", Band.Yellow)]
    [InlineData(8, "75", Band.Yellow)]
    [InlineData(8, "75.0001", Band.Green)]
    [InlineData(9, "50", Band.Red)]
    [InlineData(9, "75", Band.Red)]
    [InlineData(9, "75.0001", Band.Green)]
    [InlineData(null, "49.9999", Band.Red)]
    [InlineData(null, "50", Band.Yellow)]
    [InlineData(null, "75", Band.Yellow)]
    [InlineData(null, "75.0001", Band.Green)]
    public void Score_UtilisationAtItsEdges_HasTheBandOfItsTenure(int? months, string value, Band band)
    {
        var account = new Account { Key = "acme", Name = "Acme", Start = months is { } known ? Day.PlusMonths(-known) : null };
        var at = Day.AtMidnight().InUtc().ToInstant();
        var history = AccountHistory.Of("acme", [(Key, Reading.Of(at, at, value, "1", "test"))]);

        var health = new HealthEngine(Bundled, new AsOf(Day, DateTimeZone.Utc)).Score(account, history);

        health.Views.SelectMany(view => view.Groups).SelectMany(group => group.Measures)
            .Single(result => result.Measure.Key.Equals(Key, StringComparison.Ordinal)).Band.ShouldBe(band);
    }
}
