using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Acts;

/// <summary><c>ACCOUNT log TEXT</c>: notes feed the measures that count them (SC-6, SC-7).</summary>
public sealed class LogCommandTests
{
    private readonly Desk _desk = new(Given.Reading("engagement.last-call", "2026-10-06", 41), Given.Reading("team.mood", "green", 3));

    [Fact]
    public async Task Log_Call_MovesTheMeasuresThatCountIt()
    {
        var reply = await _desk.AskAsync("acme log call with \"Ruth\"  about\nrenewal");

        Desk.Said(reply).ShouldBe("Noted: call with \"Ruth\"  about\nrenewal\nMeeting cadence: 41 days Yellow → 0 days Green\nEngagement: Green 75 → Green 100");
        var note = _desk.Acts.Interactions.ShouldHaveSingleItem();
        (note.Author, note.Kind, note.Text).ShouldBe(("mia", "call", "call with \"Ruth\"  about\nrenewal"));
    }

    [Fact]
    public async Task Log_Note_SaysWhatCounts()
    {
        var reply = await _desk.AskAsync("acme log they like the new page");

        Desk.Said(reply).ShouldContain("No measure counts a note of the kind note. These count, as the first word: call, expert-call, sponsor-call.");
        _desk.Acts.Interactions.Single().Kind.ShouldBe("note");
    }

    [Fact]
    public async Task Log_Milestone_SC6_IsReachedOnce()
    {
        Desk.Said(await _desk.AskAsync("acme log expert-call: Ann showed the tests")).ShouldContain("First expert: not due yet: day 310 of 1000 → 310 days Green");
        _desk.Clock.Advance(TimeSpan.FromHours(1));

        Desk.Said(await _desk.AskAsync("acme log expert-call again")).ShouldContain("Nothing moves: what this counts for was reached before");
    }

    [Fact]
    public async Task Log_SameRequestTwice_CH4_IsNotedOnce()
    {
        await _desk.AskAsync("acme log call", "mia", "r1");
        await _desk.AskAsync("acme log call", "mia", "r1");

        _desk.Acts.Interactions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Log_TooLong_IsRefused() =>
        (await _desk.AskAsync("acme log " + new string('x', 2001))).Text.ShouldStartWith("A note has at most 2,000 characters; this has 2,001.");

    [Fact]
    public async Task Log_Nothing_SaysHow() => (await _desk.AskAsync("acme log")).Kind.ShouldBe(ReplyKind.Refusal);

    [Fact]
    public async Task Log_WhatNoDatabaseKeeps_IsMadeFit()
    {
        await _desk.AskAsync("acme log call \0 \uD83D end");

        _desk.Acts.Interactions.Single().Text.ShouldBe("call  \uFFFD end");
    }
}
