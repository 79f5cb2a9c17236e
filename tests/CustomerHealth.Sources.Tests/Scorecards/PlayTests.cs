using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Scorecards;

namespace CustomerHealth.Sources.Tests.Scorecards;

/// <summary>A play may differ by band, and notes and ranges are read.</summary>
public sealed class PlayTests : IDisposable
{
    private readonly ScorecardFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("play: Call.", "Call.", "Call.")]
    [InlineData("play: { yellow: Ask., red: Call. }", "Ask.", "Call.")]
    [InlineData("play: { yellow: Ask. }", "Ask.", "Ask.")]
    [InlineData("play: { red: Call. }", null, "Call.")]
    public void Load_Play_IsTheOneOfTheBand(string play, string? yellow, string red)
    {
        _files.Twisted("green: 3", $"{play}\n        green: 3");

        var read = Measure().Play!;

        (read.For(Band.Yellow), read.For(Band.Red), read.For(Band.Green)).ShouldBe((yellow, red, null));
    }

    [Fact]
    public void Load_RangeAndNotes_AreRead()
    {
        _files.Twisted("green: 3", "min: 0\n        max: 10.5\n        over: { days: 28, take: count }\n        logged-by: [call, sponsor-call]\n        green: 3");

        var measure = Measure();

        (measure.Min, measure.Max).ShouldBe((0, 10.5));
        measure.LoggedBy.ShouldBe(["call", "sponsor-call"]);
    }

    private Measure Measure() => ScorecardFolder.Load(_files.Folder).Scorecard!.Views.Single().Groups.Single().Measures.Single();
}
