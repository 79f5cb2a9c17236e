using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Acts;

/// <summary>SC-18: "score looks wrong" is recorded with a reason and counted against what happened later.</summary>
public sealed class WrongCommandTests
{
    private readonly Desk _desk = new(Given.Reading("sponsor.relationship", "green", 3), Given.Reading("adoption.mood", "green", 3));

    [Fact]
    public async Task Wrong_Reason_IsKeptWithTheScoresOfTheMoment()
    {
        var reply = await _desk.AskAsync("acme wrong they told me they are leaving");

        reply.Kind.ShouldBe(ReplyKind.Done);
        Desk.Said(reply).ShouldContain("On 14 Feb 2027 it is counted");
        var doubt = _desk.Acts.Doubts.ShouldHaveSingleItem();
        (doubt.Author, doubt.Reason, doubt.Scorecard).ShouldBe(("mia", "they told me they are leaving", "test"));
        doubt.Bands["vendor-outcomes/retention"].ShouldBe(Band.Green);
        doubt.Bands["engagement"].ShouldBe(Band.Unknown);
        doubt.Bands.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Wrong_OnceDoubtsAreOldEnough_SaysWhoWasRight()
    {
        await _desk.AskAsync("acme wrong they are leaving");
        _desk.Acts.Outcomes.Add(new Outcome("acme", Given.Day.PlusDays(30), "churned"));
        _desk.Acts.Outcomes.Add(new Outcome("acme", Given.Day.PlusDays(20), "renewed"));
        _desk.Clock.Advance(TimeSpan.FromDays(31));

        Desk.Said(await _desk.AskAsync("acme wrong still so")).ShouldContain("Of the 1 doubt that is old enough, the person was right.");
    }

    [Fact]
    public async Task Wrong_NoReason_SaysHow() => (await _desk.AskAsync("acme wrong")).Text.ShouldStartWith("Say what looks wrong: acme wrong REASON");

    [Fact]
    public async Task Wrong_SameRequestTwice_CH4_IsKeptOnce()
    {
        await _desk.AskAsync("acme wrong x", "mia", "r1");
        await _desk.AskAsync("acme wrong x", "mia", "r1");

        _desk.Acts.Doubts.Count.ShouldBe(1);
    }
}
