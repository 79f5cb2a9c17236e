using System.Collections.Immutable;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Acts;

/// <summary>What a command still needs is asked for by a form, whose answers go through the same checks as typed words (SC-7, SC-10, SC-18).</summary>
public sealed class ActFormTests
{
    private readonly Desk _desk = new(Given.Reading("engagement.last-call", "2026-10-06", 41), Given.Reading("team.mood", "green", 3));

    [Theory]
    [InlineData("acme log", "kind,text")]
    [InlineData("acme set", "measure,value,reason")]
    [InlineData("acme set sponsor", "measure,value,reason")]
    [InlineData("acme wrong", "view,reason")]
    [InlineData("acme cap", "view,band,until,reason")]
    [InlineData("acme will-churn", "until,reason")]
    public async Task Form_WhenWordsAreMissing_AsksForThem(string typed, string inputs)
    {
        var reply = await _desk.AskAsync(typed);

        reply.Kind.ShouldBe(ReplyKind.Refusal);
        string.Join(',', reply.Form!.Inputs.Select(input => input.Key)).ShouldBe(inputs);
        reply.Form.Title.Length.ShouldBeLessThanOrEqualTo(24);
        reply.Form.Submit.Length.ShouldBeLessThanOrEqualTo(24);
        reply.Form.Inputs.OfType<ChoiceInput>().ShouldAllBe(choice => choice.Options.Length > 0 && (choice.Initial == null || choice.Options.Any(option => option.Value == choice.Initial)));
    }

    [Fact]
    public async Task Log_FilledIn_MovesTheMeasuresAsTyped()
    {
        var reply = await SendAsync("acme log", ("kind", "call"), ("text", "with Ruth"));

        Desk.Said(reply).ShouldBe("Noted: with Ruth\nMeeting cadence: 41 days Yellow → 0 days Green\nEngagement: Green 75 → Green 100");
        (_desk.Acts.Interactions.Single().Kind, _desk.Acts.Interactions.Single().Text).ShouldBe(("call", "with Ruth"));
    }

    [Fact]
    public async Task Set_MeasureTypedAlready_IsChosenAndSaysWhatItCanBe()
    {
        var form = (await _desk.AskAsync("acme set sponsor")).Form!;

        form.Inputs[0].Initial.ShouldBe("sponsor.relationship");
        form.Inputs[1].Hint.ShouldBe("Green, yellow or red; NA when it does not apply.");
    }

    [Fact]
    public async Task Set_FilledIn_RecordsIt()
    {
        var reply = await SendAsync("acme set", ("measure", "deal.state"), ("value", "one closed"), ("reason", "because she said so"));

        reply.Text.ShouldBe("Recorded: deal.state is one closed Yellow.");
        Desk.Said(reply).ShouldContain("Reason: she said so");
    }

    [Fact]
    public async Task Cap_FilledIn_HoldsTheScoreDown()
    {
        var reply = await SendAsync("acme cap", ("view", "engagement"), ("band", "red"), ("until", "2026-12-01"), ("reason", "audit is open"));

        reply.Text.ShouldContain("Engagement is no better than Red until");
        _desk.Overrides.ShouldNotBeNull();
    }

    [Fact]
    public async Task WillChurn_FilledIn_HoldsRetentionAtRed() =>
        (await SendAsync("acme will-churn", ("until", "2026-12-01"), ("reason", "they told us"))).Text.ShouldContain("Retention is no better than Red".Replace("Retention", "Vendor Outcomes, retention"));

    [Fact]
    public async Task Wrong_FilledInWithAView_KeepsItWithTheReason()
    {
        var reply = await SendAsync("acme wrong", ("view", "vendor-outcomes/advocacy"), ("reason", "they signed"));

        Desk.Said(reply).ShouldContain("Vendor Outcomes, advocacy: they signed");
    }

    [Theory]
    [InlineData("acme log", "kind=call", "text")]
    [InlineData("acme log", "kind=<!channel>;text=x", "kind")]
    [InlineData("acme set", "value=green", "measure")]
    [InlineData("acme set", "measure=team.mood", "value")]
    [InlineData("acme set", "measure=team.mood;value=purple", "value")]
    [InlineData("acme set", "measure=no.such;value=green", "measure")]
    [InlineData("acme wrong", "view=engagement", "reason")]
    [InlineData("acme wrong", "view=nothing;reason=x", "view")]
    [InlineData("acme cap", "band=red;until=2026-12-01;reason=x", "view")]
    [InlineData("acme cap", "view=engagement;band=green;until=2026-12-01;reason=x", "band")]
    [InlineData("acme cap", "view=engagement;band=red;until=2020-01-01;reason=x", "until")]
    [InlineData("acme cap", "view=engagement;band=red;until=2026-12-01;reason=because ", "reason")]
    [InlineData("acme will-churn", "until=tomorrow;reason=x", "until")]
    [InlineData("acme will-churn", "until=2026-12-01", "reason")]
    public async Task Form_WrongAnswer_IsAFaultAtItsFieldAndChangesNothing(string command, string answers, string key)
    {
        var reply = await SendAsync(command, [.. answers.Split(';').Select(a => a.Split('=')).Select(a => (a[0], a[1]))]);

        reply.Faults.ShouldHaveSingleItem().Key.ShouldBe(key);
        _desk.Acts.Interactions.ShouldBeEmpty();
        (await _desk.AskAsync("audit")).Text.ShouldStartWith("Nothing was changed");
    }

    [Fact]
    public void Json_WithAForm_HasItBesideTheOthers()
    {
        var reply = Reply.Refusal("Type it.") with { Form = new() { Title = "T", Submit = "S", Command = "acme log", Inputs = [new TextInput { Key = "text", Label = "What" }] } };

        ReplyJson.Of(reply, oneLine: true).ShouldBe(
            """{"kind":"refusal","private":true,"text":"Type it.","data":{},"actions":[],"form":{"title":"T","submit":"S","command":"acme log","inputs":[{"key":"text","label":"What","type":"text","optional":false,"initial":null,"options":null}]}}""");
        ReplyJson.Of(Reply.Refusal("No."), oneLine: true).ShouldBe("""{"kind":"refusal","private":true,"text":"No.","data":{},"actions":[]}""");
    }

    private Task<Reply> SendAsync(string command, params (string Key, string Value)[] answers) =>
        _desk.AskAsync(command, new FormAnswers(answers.ToImmutableDictionary(a => a.Key, a => a.Value)));
}
