using System.Collections.Immutable;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Doubts;

/// <summary>SC-18: who was right about a doubted score.</summary>
public sealed class DoubtTallyTests
{
    [Theory]
    [InlineData(Band.Green, 30, 100, DoubtVerdict.PersonRight)]
    [InlineData(Band.Red, 30, 100, DoubtVerdict.ScoreRight)]
    [InlineData(Band.Green, null, 100, DoubtVerdict.ScoreRight)]
    [InlineData(Band.Red, null, 100, DoubtVerdict.PersonRight)]
    [InlineData(Band.Red, null, 90, DoubtVerdict.Open)]
    [InlineData(Band.Red, null, 91, DoubtVerdict.PersonRight)]
    [InlineData(Band.Red, 90, 91, DoubtVerdict.ScoreRight)]
    [InlineData(Band.Red, 91, 95, DoubtVerdict.PersonRight)]
    [InlineData(Band.Green, 30, 29, DoubtVerdict.Open)]
    [InlineData(Band.Green, 30, 30, DoubtVerdict.PersonRight)]
    [InlineData(Band.Yellow, 30, 100, DoubtVerdict.NoSide)]
    [InlineData(Band.Unknown, null, 100, DoubtVerdict.NoSide)]
    public void Judge_ByRetentionAndWhatHappened_SaysWhoWasRight(Band retention, int? leftAfter, int today, DoubtVerdict verdict)
    {
        var doubt = Doubt(("vendor-outcomes/retention", retention), ("vendor-risk", Band.Red));
        LocalDate[] churned = leftAfter is { } days ? [Given.Day.PlusDays(days)] : [];

        DoubtTally.Judge(doubt, churned, Given.Day.PlusDays(today), Given.Zone).ShouldBe(verdict);
    }

    [Fact]
    public void Judge_WithoutRetention_TakesTheWorstBand() =>
        DoubtTally.Judge(Doubt(("a", Band.Green), ("b", Band.Red)), [Given.Day.PlusDays(3)], Given.Day.PlusDays(9), Given.Zone).ShouldBe(DoubtVerdict.ScoreRight);

    [Fact]
    public void Of_Several_CountsEach()
    {
        DoubtRecord[] doubts = [Doubt(("a", Band.Green)), Doubt(("a", Band.Red)), Doubt(("a", Band.Red)), Doubt(("a", Band.Yellow))];
        var churned = new[] { ("acme", Given.Day.PlusDays(3)) }.ToLookup(c => c.Item1, c => c.Item2);

        var tally = DoubtTally.Of(doubts, churned, Given.Day.PlusDays(9), Given.Zone);

        tally.ShouldBe(new DoubtTally(People: 1, Scores: 2, NoSide: 1, Open: 0));
        tally.Decided.ShouldBe(3);
    }

    private static DoubtRecord Doubt(params (string Key, Band Band)[] bands) => new()
    {
        Account = "acme", At = Given.Noon(0), Author = "mia", Reason = "x", Scorecard = "v",
        Bands = bands.ToImmutableSortedDictionary(b => b.Key, b => b.Band, StringComparer.Ordinal),
    };
}
