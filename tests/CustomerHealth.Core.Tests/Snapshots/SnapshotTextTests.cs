using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Snapshots;

/// <summary>SC-11: what was said is kept by account and measure, and can be read for ever.</summary>
public class SnapshotTextTests
{
    private static readonly Scorecard Card = Given.Scorecard(
        Given.View("risk", Given.Group("support", Given.Count("tickets"), Given.Colour("mood", valid: 5), Given.Colour("never")), Given.Group("product", Given.Choice("defects", ("none", Band.Green), ("no product", Band.NotApplicable)))),
        Given.View("outcomes", Given.Group("retention", Given.Colour("sponsor")), Given.Group("advocacy", Given.Colour("reference"))) with { Combine = Combine.None });

    [Fact]
    public void Write_EveryState_IsCompactAndReadBackWhole()
    {
        var snapshot = ScoreSnapshot.Of(Given.Score(Card, Given.Reading("tickets", "5"), Given.Reading("mood", "red", 20), Given.Reading("defects", "no product"), Given.Reading("sponsor", "red")));
        var body = SnapshotText.Write(snapshot);

        body.ShouldBe("u0.333333333:50y0.333333333=50y,s,m;n0=n|x0.5:0r1=0r;u0=m");
        var read = SnapshotText.Read(SnapshotLayout.Of(Card), new StoredScores("acme", Given.Day, "test", body));
        SnapshotText.Write(read).ShouldBe(body);
        read.Find("risk", "support")!.Measures.ShouldBe(snapshot.Find("risk", "support")!.Measures);
        (read.ScoreOf("outcomes", "retention"), read.BandOf("outcomes", null), read.CoverageOf("outcomes", null)).ShouldBe((0, null, 0.5));
    }

    [Fact]
    public void ReadFigures_GroupsOfOneView_LeavesTheOthersOut()
    {
        var snapshot = ScoreSnapshot.Of(Given.Score(Card, Given.Reading("tickets", "5"), Given.Reading("sponsor", "red")));

        var read = SnapshotText.ReadFigures(SnapshotLayout.Of(Card), new StoredScores("acme", Given.Day, "test", SnapshotText.Write(snapshot)), new HashSet<string>(["outcomes"]));

        read.FigureOf("risk", null).ShouldBe(snapshot.FigureOf("risk", null));
        read.FigureOf("outcomes", "retention").ShouldBe((0, Band.Red, 1));
        read.Find("risk")!.Groups.ShouldBeEmpty();
        read.Find("outcomes")!.Groups.SelectMany(g => g.Measures).ShouldBeEmpty();
        snapshot.FigureOf("risk", "nothing").ShouldBe((null, null, 0));
    }

    [Fact]
    public void Layout_AsText_IsReadBack()
    {
        var layout = SnapshotLayout.Of(Card).ToString();

        layout.ShouldBe("risk:support=tickets,mood,never;product=defects|outcomes:retention=sponsor;advocacy=reference");
        SnapshotLayout.Parse(layout).ToString().ShouldBe(layout);
    }
}
