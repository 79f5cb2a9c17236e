using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Acts;

/// <summary>SC-7: manual measures sit beside computed ones, each with a validity period.</summary>
public sealed class SetCommandTests
{
    private readonly Desk _desk = new(Given.Reading("sponsor.relationship", "green", 3), Given.Reading("adoption.mood", "green", 3), Given.Reading("team.mood", "green", 3));

    [Fact]
    public async Task Set_Colour_SaysWhatChangedHowLongItCountsAndWhatItDid()
    {
        var reply = await _desk.AskAsync("acme set sponsor red left the company");

        reply.Kind.ShouldBe(ReplyKind.Done);
        Desk.Said(reply).ShouldBe("""
            Recorded: Executive sponsor is Red.
            Executive sponsor: Green → Red
            Counts: until 14 Feb 2027, 90 days; then it is stale
            Reason: left the company
            Vendor Outcomes, retention: Green 100 → Yellow 50
            """);
        var entry = _desk.Acts.Entries.ShouldHaveSingleItem();
        (entry.Actor, entry.Act, entry.Subject, entry.Before).ShouldBe(("mia", "measure-set", "account:acme", """{"value":"green"}"""));
        entry.After.ShouldBe("""{"measure":"sponsor.relationship","value":"red","reason":"left the company"}""");
    }

    [Fact]
    public async Task Set_SameRequestTwice_CH4_ActsOnce()
    {
        await _desk.AskAsync("acme set sponsor red", "mia", "r1");

        (await _desk.AskAsync("acme set sponsor yellow", "mia", "r1")).Text.ShouldBe("That was done already; nothing was done twice.");

        _desk.Acts.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Set_TwiceInOneMoment_TheLastCounts()
    {
        await _desk.AskAsync("acme set sponsor red");
        await _desk.AskAsync("acme set sponsor yellow");

        (await _desk.AskAsync("acme set sponsor green")).Text.ShouldBe("Recorded: Executive sponsor is Green.");
    }

    [Theory]
    [InlineData("sponsor gren", "Nothing was changed: 'gren' is not one of green, yellow, red; did you mean 'green'?")]
    [InlineData("nps 11", "Nothing was changed: 11 is outside 0 to 10, which is all that Feedback can be.")]
    [InlineData("nps ten", "Nothing was changed: 'ten' is no number; type one such as 7 or 7.5, or NA when it does not apply.")]
    [InlineData("last-call tomorrow", "Nothing was changed: 'tomorrow' is no date; type the date it last happened, such as 2026-11-16, today or yesterday.")]
    [InlineData("last-call 2026-11-17", "Nothing was changed: 2026-11-17 lies ahead; type the date it last happened.")]
    [InlineData("deal.state two", "Nothing was changed: 'two' is not one of none, one closed.")]
    [InlineData("weather red", "No measure of the scorecard is called 'weather'. Type its key, a part of it, or its name in quotation marks, as the reports print them.")]
    [InlineData("sponsor", "Type the value of Executive sponsor: acme set sponsor.relationship VALUE [REASON]. Green, yellow or red.")]
    [InlineData("", "Type a measure and its value: acme set MEASURE VALUE [REASON], as in 'acme set sponsor red left the company'.")]
    public async Task Set_WhatCannotBe_IsRefusedWithWhatCan(string words, string sentence)
    {
        var reply = await _desk.AskAsync($"acme set {words}");

        (reply.Kind, reply.Text).ShouldBe((ReplyKind.Refusal, sentence));
        _desk.Acts.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("deal.state one closed with a sigh", "Recorded: deal.state is one closed Yellow.")]
    [InlineData("last-call yesterday", "Recorded: Meeting cadence is 1 days Green.")]
    [InlineData("\"executive sponsor\" RED", "Recorded: Executive sponsor is Red.")]
    [InlineData("relatonship red", "Recorded: Executive sponsor is Red.")]
    [InlineData("nps na", "Recorded: Feedback is Not applicable.")]
    public async Task Set_EachKind_IsRecorded(string words, string text) => (await _desk.AskAsync($"acme set {words}")).Text.ShouldBe(text);

    [Fact]
    public async Task Set_SeveralMeasuresFit_OffersEachWithTheSameValue()
    {
        var reply = await _desk.AskAsync("acme set mood red since the merger");

        reply.Kind.ShouldBe(ReplyKind.Choices);
        reply.Actions.Select(a => a.Command).ShouldBe(["acme set adoption.mood red since the merger", "acme set team.mood red since the merger"]);
    }

    [Fact]
    public async Task Set_ByNobodyTheStoreKnows_IsRefused()
    {
        foreach (var act in (string[])["set sponsor red", "log call", "cap engagement red until 9d because x", "will-churn until 9d because x", "uncap 1", "wrong x"])
            (await _desk.AskAsync($"acme {act}", new Actor("slack:T1/U1", null))).Text.ShouldStartWith("Accounts are shown to people of the store only");

        _desk.Acts.Entries.ShouldBeEmpty();
    }
}
