using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Acts;

/// <summary>SC-10: overrides are typed, have an author, a reason and an expiry.</summary>
public sealed class CapCommandTests
{
    private readonly Desk _desk = new(Given.Reading("sponsor.relationship", "green", 3), Given.Reading("adoption.mood", "green", 3), Given.Reading("team.mood", "green", 3), Given.Reading("engagement.last-call", "2026-11-15", 1));

    [Fact]
    public async Task Cap_View_IsHeldDownAndTheCardSaysByWhomAndWhy()
    {
        var reply = await _desk.AskAsync("acme cap engagement red until 2026-12-24 because told us so, \"in writing\"");

        Desk.Said(reply).ShouldBe("Cap 1 is set: Engagement is no better than Red until 24 Dec 2026.\ntold us so, \"in writing\"\nEngagement: Green 100 → Red 49");
        var held = (await _desk.AskAsync("acme", person: null, "r")).Sections.OfType<TextSection>().Single(s => s.Head == "Held down");
        held.Lines.ShouldHaveSingleItem().ToString().ShouldBe("Engagement: capped at Red until 24 Dec by Mia Torres (cap 1): told us so, \"in writing\" (would be 100)");
        var entry = _desk.Overrides.Audit.ShouldHaveSingleItem();
        (entry.Actor, entry.Act, entry.After).ShouldBe(("mia", "override-set", """{"cap":"engagement at red","until":"2026-12-24","reason":"told us so, \"in writing\""}"""));
    }

    [Fact]
    public async Task WillChurn_HoldsRetentionAtRed()
    {
        Desk.Said(await _desk.AskAsync("acme will-churn until 6w because they signed with a rival")).ShouldContain("Vendor Outcomes, retention: Green 100 → Red 49");

        var held = (await _desk.AskAsync("acme")).Sections.OfType<TextSection>().Single(s => s.Head == "Held down");
        held.Lines.Single().ToString().ShouldBe("retention: capped at Red until 28 Dec by you (cap 1), will churn: they signed with a rival (would be 100)");
    }

    [Theory]
    [InlineData("cap engagement red until 2027-05-16 because x", "Nothing was changed: 2027-05-16 is too far ahead: a cap may last 180 days, to 15 May 2027, and can then be set again.")]
    [InlineData("cap engagement red until 999999w because x", "Nothing was changed: 999999w is too far ahead: a cap may last 180 days, to 15 May 2027, and can then be set again.")]
    [InlineData("cap engagement red until 2026-11-15 because x", "Nothing was changed: 15 Nov 2026 is past; a cap must end today or later.")]
    [InlineData("cap engagement red until soon because x", "Nothing was changed: 'soon' is no date; type one such as 2026-12-16, or 30d, or 6w.")]
    [InlineData("cap engagement green until 9d because x", "Nothing was changed: a cap holds a score down at red or yellow, not at 'green'.")]
    [InlineData("cap vendor-outcomes red until 9d because x", "Nothing was changed: Vendor Outcomes has no score of its own; cap one of its groups: vendor-outcomes/retention or vendor-outcomes/advocacy.")]
    [InlineData("cap vendor-outcomes/retenton red until 9d because x", "Nothing was changed: Vendor Outcomes has no group 'retenton'; did you mean 'retention'?")]
    [InlineData("cap engagment red until 9d because x", "Nothing was changed: No view is called 'engagment'; did you mean 'engagement'?")]
    public async Task Cap_WhatCannotBe_IsRefusedWithWhatCan(string words, string sentence)
    {
        var reply = await _desk.AskAsync($"acme {words}");

        (reply.Kind, reply.Text).ShouldBe((ReplyKind.Refusal, sentence));
        _desk.Overrides.Audit.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cap engagement red")]
    [InlineData("cap engagement red until 2026-12-24")]
    [InlineData("cap engagement red until 2026-12-24 because")]
    [InlineData("will-churn until 2026-12-24")]
    [InlineData("will-churn because they said so")]
    public async Task Cap_WithoutExpiryOrReason_IsRefused(string words)
    {
        var reply = await _desk.AskAsync($"acme {words}");

        reply.Kind.ShouldBe(ReplyKind.Refusal);
        reply.Text.ShouldContain("until DATE because REASON");
    }

    [Fact]
    public async Task Cap_LastDayAllowed_IsSet() => (await _desk.AskAsync("acme cap retention yellow until 180d because x")).Kind.ShouldBe(ReplyKind.Done);

    [Fact]
    public async Task Cap_SameAgain_StandsAlready()
    {
        await _desk.AskAsync("acme cap engagement red until 9d because x", "mia", "r1");

        (await _desk.AskAsync("acme cap engagement red until 9d because x", "mia", "r1")).Text.ShouldStartWith("That cap stands already, as number 1");
        (await _desk.AskAsync("acme cap engagement red until 9d because y", "mia", "r1")).Text.ShouldBe("That was done already; nothing was done twice.");

        _desk.Overrides.Audit.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Uncap_LiftsAndSaysWhatItDid()
    {
        await _desk.AskAsync("acme cap engagement red until 9d because x");
        (await _desk.AskAsync("acme uncap")).Sections.OfType<TextSection>().Single().Lines.Single().ToString()
            .ShouldBe("1: Engagement at Red until 25 Nov 2026, by you: x");

        Desk.Said(await _desk.AskAsync("acme uncap 1")).ShouldBe("Cap 1 on Engagement is lifted; it would have held until 25 Nov 2026.\nEngagement: Red 49 → Green 100");

        (await _desk.AskAsync("acme uncap 1")).Text.ShouldBe("Cap 1 holds no longer: it was lifted, or its time is over. No cap stands on acme.");
        (await _desk.AskAsync("acme uncap 7")).Text.ShouldBe("acme has no cap '7'. No cap stands on acme.");
        _desk.Overrides.Audit.Select(e => e.Act).ShouldBe(["override-set", "override-lifted"]);
    }
}
