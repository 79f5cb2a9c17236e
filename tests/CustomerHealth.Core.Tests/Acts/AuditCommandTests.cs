using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Acts;

/// <summary>CH-7: every act that changes state is in an audit log: who, when, where, before, after.</summary>
public sealed class AuditCommandTests
{
    private readonly Desk _desk = new(Given.Reading("sponsor.relationship", "green", 3));

    [Fact]
    public async Task Audit_Account_ShowsWhoWhenWhereBeforeAndAfter()
    {
        await _desk.AskAsync("acme set sponsor red left the company");

        var lines = (await _desk.AskAsync("audit Acme Robotics", person: null, "r")).Sections.OfType<TextSection>().Single().Lines;

        lines.Select(l => l.ToString()).ShouldBe(
        [
            "measure set  Mon 16 Nov 2026, 12:00 EET, by Mia Torres, from terminal",
            "value green → red, measure sponsor.relationship, reason left the company",
        ]);
    }

    [Fact]
    public async Task Audit_MoreThanOneAnswerHolds_ShowsTheNewestAndCountsTheRest()
    {
        for (var i = 0; i < 23; i++)
            await _desk.AskAsync($"acme log note {i}");

        var reply = await _desk.AskAsync("audit", Actor.Operator);

        reply.Sections.Length.ShouldBe(8);
        ((TextSection)reply.Sections[0]).Lines[0].ToString().ShouldStartWith("contact noted, account acme  ");
        ((TextSection)reply.Sections[0]).Lines[1].ToString().ShouldContain("note 22");
        reply.Footer[1].ShouldBe("15 older; the command line prints them all: customerhealth audit --all");
        (await _desk.AskAsync("audit")).Footer[1].ShouldBe("15 older; name an account for its own");
    }

    [Fact]
    public async Task Audit_NothingYet_SaysSo() => (await _desk.AskAsync("audit acme")).Text.ShouldBe("Nothing was changed in Acme Robotics yet.");

    [Fact]
    public async Task Audit_UnknownName_IsRefused() => (await _desk.AskAsync("audit zzzzzz")).Kind.ShouldBe(ReplyKind.Refusal);

    [Theory]
    [InlineData("""{"a":"1","b":2}""", """{"b":3,"a":"1","c":[1]}""", "b 2 → 3, c [1]")]
    [InlineData("""{"a":"1"}""", "{}", "a 1 → none")]
    [InlineData("""{"value":"red"}""", """{"value":"red","reason":"gone"}""", "value red, as before, reason gone")]
    [InlineData("""{"a":"1"}""", null, "a 1")]
    [InlineData(null, "not json", "not json")]
    [InlineData(null, null, "")]
    public void Change_AnyState_IsReadable(string? before, string? after, string words) =>
        AuditWords.Change(new AuditEntry(Given.Noon(0), "mia", "terminal", "x", "account:acme", before, after)).ShouldBe(words);
}
