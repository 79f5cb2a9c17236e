using System.Text.Json;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Explanations.Json;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>SC-12 in chat: <c>ACCOUNT why [VIEW] [SINCE]</c>.</summary>
public class WhyCommandTests
{
    private static readonly Scorecard First = Card("first", 1);
    private static readonly Scorecard Second = Card("second", 3);
    private static readonly Scorecard Apart = Given.Scorecard(
        Given.View("outcomes", Given.Group("retention", Given.Colour("mood")) with { Name = "Retention Outlook" }, Given.Group("advocacy", Given.Colour("never"))) with { Name = "Outcomes", Combine = Combine.None },
        Given.View("other", Given.Group("advocacy", Given.Colour("never"))) with { Combine = Combine.None },
        Given.View("mean", Given.Group("g", Given.Colour("mood"))));

    private static readonly (string, Reading)[] Fell = [Given.Reading("mood", "green", 40), Given.Reading("mood", "red", 2), Given.Reading("sponsor", "green", 40)];

    [Fact]
    public async Task Why_ViewMoved_ShowsItsPartsWhichSumAndTheRestInOneLine()
    {
        var reply = await AskAsync([], Fell);

        reply.Kind.ShouldBe(ReplyKind.List);
        reply.Subtitle.ShouldBe("19 Oct 2026 to 16 Nov 2026");
        var blocks = reply.Sections.Cast<TextSection>().Select(s => s.Lines.Select(l => l.ToString()).ToList()).ToList();
        blocks[0].ShouldBe(["Risk 100 → 50 (−50.0)", "−50.0  mood green → red"]);
        blocks[1].ShouldBe(["Unchanged: Steady.", "No score on either day: Empty."]);
        reply.Footer.ShouldContain("scorecard first on both days");
        reply.Text.ShouldBe("Acme Robotics: Risk 100 → 50 (−50.0). Greatest cause: mood green → red.");
    }

    [Theory]
    [InlineData("19 Oct 2026 to 16 Nov 2026", "risk")]
    [InlineData("21 Sep 2026 to 16 Nov 2026", "Risk", "8w")]
    [InlineData("9 Nov 2026 to 16 Nov 2026", "7d")]
    [InlineData("1 Oct 2026 to 16 Nov 2026", "ris", "2026-10-01")]
    [InlineData("21 Sep 2026 to 16 Nov 2026", "8w", "Risk")]
    public async Task Why_ViewAndSince_AreUnderstood(string days, params string[] words)
    {
        var reply = await AskAsync(words, Fell);

        reply.Subtitle.ShouldBe(days);
        reply.Data.ShouldBeOfType<ChangesJson>().Views.Length.ShouldBe(words.Length == 1 && words[0] == "7d" ? 3 : 1);
    }

    [Theory]
    [InlineData("'8x' is not a time to look back to. Give a date such as 2026-10-19, or days or weeks such as 7d or 4w, up to 36500d.", "8x")]
    [InlineData("'99999999999w' is not a time to look back to. Give a date such as 2026-10-19, or days or weeks such as 7d or 4w, up to 36500d.", "99999999999w")]
    [InlineData("2026-12-01 lies ahead: today is 2026-11-16.", "risk", "2026-12-01")]
    [InlineData("0001-01-01 is too long ago: the first day is 1900-01-01.", "0001-01-01")]
    [InlineData("1899-12-31 is too long ago: the first day is 1900-01-01.", "risk", "1899-12-31")]
    [InlineData("-9998-01-01 is too long ago: the first day is 1900-01-01.", "-9998-01-01")]
    [InlineData("2026-11-16 is today: there is nothing in between. Give an earlier date, or 7d or 4w.", "0d")]
    [InlineData("'nope' is not a view. The views are risk, steady, empty.", "nope", "7d")]
    [InlineData("'stedy' is not a view. Did you mean 'steady'?", "stedy")]
    [InlineData("'8x' is not a time to look back to. Give a date such as 2026-10-19, or days or weeks such as 7d or 4w, up to 36500d.", "8x", "risk")]
    public async Task Why_WrongWords_SaysWhatIsAllowed(string sentence, params string[] words)
    {
        var reply = await AskAsync(words, Fell);

        (reply.Kind, reply.Text).ShouldBe((ReplyKind.Refusal, sentence));
    }

    /// <summary>SC-2: a view whose groups stand side by side shows them by name; so they can be asked for by name.</summary>
    [Theory]
    [InlineData("retention")]
    [InlineData("Retention Outlook")]
    [InlineData("outcomes/retention", "4w")]
    [InlineData("4w", "Outcomes", "/", "Retention", "Outlook")]
    [InlineData("reten")]
    public async Task Why_GroupThatIsNotCombined_IsExplainedAlone(params string[] words)
    {
        var reply = await AskAsync(words, new History(Apart, Apart), Fell);

        reply.Text.ShouldBe("Acme Robotics: Retention Outlook 100 → 0 (−100.0). Greatest cause: mood green → red.");
        reply.Sections.ShouldHaveSingleItem();
        reply.Data.ShouldBeOfType<ChangesJson>().Views.ShouldHaveSingleItem().Groups.ShouldHaveSingleItem().Group.ShouldBe("retention");
    }

    [Theory]
    [InlineData("'advocacy' may be outcomes/advocacy or other/advocacy. Give one of them.", "advocacy")]
    [InlineData("'g' is not a view. The views are outcomes, other, mean.", "g")]
    [InlineData("'retentoin' is not a view. Did you mean 'retention'?", "retentoin")]
    public async Task Why_GroupThatIsNotClear_SaysWhatIs(string sentence, string word)
    {
        var reply = await AskAsync([word], new History(Apart, Apart), Fell);

        (reply.Kind, reply.Text).ShouldBe((ReplyKind.Refusal, sentence));
    }

    [Fact]
    public async Task Why_GroupOfAMean_IsExplainedByItsPath() =>
        (await AskAsync(["mean/g"], new History(Apart, Apart), Fell)).Text.ShouldBe("Acme Robotics: g 100 → 0 (−100.0). Greatest cause: mood green → red.");

    /// <summary>A window that moved on and what came into it are one line with the values of both days; JSON keeps the two.</summary>
    [Fact]
    public async Task Why_TwoPartsOfOneMeasure_AreOneLineAndTwoInJson()
    {
        var cases = Given.Count("cases", 5, 15) with { Over = new Window(28, Take.Sum, 0), Name = "Ticket volume" };
        var card = Given.Scorecard(Given.View("risk", Given.Group("g", cases)));

        var reply = await AskAsync(["risk"], new History(card, card), Given.Reading("cases", "10", 40), Given.Reading("cases", "20", 5));
        var still = await AskAsync(["risk"], new History(card, card), Given.Reading("cases", "10", 40), Given.Reading("cases", "14", 5));

        reply.Sections.Cast<TextSection>().Single().Lines.Select(l => l.ToString())
            .ShouldBe(["risk 50 → 0 (−50.0)", "−50.0  Ticket volume 10 → 20 as its 28 days moved on: yellow to red"]);
        reply.Data.ShouldBeOfType<ChangesJson>().Views[0].Parts.Select(p => p.Kind).ShouldBe(["observation", "staleness"]);
        still.Text.ShouldBe("Acme Robotics: nothing changed, 19 Oct 2026 to 16 Nov 2026.");
    }

    [Fact]
    public async Task Why_NothingChanged_SaysSo() =>
        (await AskAsync(["steady"], Fell)).Text.ShouldBe("Acme Robotics: nothing changed, 19 Oct 2026 to 16 Nov 2026.");

    /// <summary>One measure lost what another won: no score moved, and none is counted as if it had.</summary>
    [Fact]
    public async Task Why_ChangesThatCancelOut_SaysThatItStayed()
    {
        var card = Given.Scorecard(
            Given.View("a", Given.Group("g", Given.Colour("up"), Given.Colour("down"))),
            Given.View("b", Given.Group("g", Given.Colour("down"), Given.Colour("up"))),
            Given.View("c", Given.Group("g", Given.Colour("up"))));
        (string, Reading)[] readings = [Given.Reading("up", "red", 40), Given.Reading("up", "green", 2), Given.Reading("down", "green", 40), Given.Reading("down", "red", 2)];

        var both = await AskAsync([], new History(card, card), readings);
        var one = await AskAsync(["a"], new History(card, card), readings);

        both.Text.ShouldBe("Acme Robotics: c 0 → 100 (+100.0). Greatest cause: up red → green.");
        both.Sections.Cast<TextSection>().Select(s => s.Lines[0].ToString()).ShouldContain("b stayed at 50, by changes that cancel out");
        one.Text.ShouldBe("Acme Robotics: a stayed at 50, by changes that cancel out. Greatest cause: down green → red.");
    }

    [Fact]
    public async Task Why_NoScoreOnEitherDay_SaysSo() =>
        (await AskAsync(["empty"], Fell)).Text.ShouldBe("Acme Robotics: there was no score on either day, 19 Oct 2026 to 16 Nov 2026.");

    /// <summary>SC-11: each end is scored by what was in force and known then; what became known later leaks into neither.</summary>
    [Fact]
    public async Task Why_ScorecardChangedInBetween_ComparesUnderBothAndSaysWhich()
    {
        var reply = await AskAsync(["risk"], new History(First, Second), Given.Reading("mood", "red", 40), Given.Reading("sponsor", "green", 40), Given.Reading("mood", "green", 35, knownDaysAgo: 2));

        var json = reply.Data.ShouldBeOfType<ChangesJson>();
        (json.FromScorecard, json.ToScorecard).ShouldBe(("first", "second"));
        (json.Views[0].From, json.Views[0].To, json.Views[0].Delta).ShouldBe((50m, 100m, 50m));
        json.Views[0].Parts.Select(p => (p.Kind, p.Points)).ShouldBe([("observation", 37.5m), ("weight", 12.5m)]);
        reply.Footer.ShouldContain("scorecard first then, scorecard second now");
    }

    [Fact]
    public async Task Why_Json_IsTheShapeOfTheContract()
    {
        using var json = JsonDocument.Parse(ReplyJson.Of(await AskAsync(["risk"], Fell), oneLine: true));

        var view = json.RootElement.GetProperty("data").GetProperty("views")[0];
        view.EnumerateObject().Select(p => p.Name).ShouldBe(["view", "from", "to", "delta", "parts", "groups"]);
        view.GetProperty("delta").GetDecimal().ShouldBe(-50);
        view.GetProperty("parts")[0].EnumerateObject().Select(p => p.Name).ShouldBe(["kind", "group", "measure", "points", "why", "sources"]);
        view.GetProperty("parts")[0].GetProperty("kind").GetString().ShouldBe("observation");
        view.GetProperty("groups")[0].GetProperty("group").GetString().ShouldBe("g");
    }

    private static Scorecard Card(string version, double weight) => Given.Scorecard(
        Given.View("risk", Given.Group("g", Given.Colour("mood"), Given.Colour("sponsor", weight))) with { Name = "Risk" },
        Given.View("steady", Given.Group("g", Given.Colour("sponsor"))) with { Name = "Steady" },
        Given.View("empty", Given.Group("g", Given.Colour("never"))) with { Name = "Empty" }) with
    { Version = version };

    private static Task<Reply> AskAsync(string[] words, params (string, Reading)[] readings) => AskAsync(words, new History(First, First), readings);

    private static Task<Reply> AskAsync(string[] words, IScorecardHistory scorecards, params (string, Reading)[] readings)
    {
        var evidence = new EvidenceReader(new InMemoryAccounts([Given.Account]), new InMemoryObservations(readings), new InMemoryOverrides());
        var command = new WhyCommand(new ChangesReader(evidence, scorecards), new Organization("Northlight", Given.Zone), new ManualClock(Given.Noon(0)));
        return command.RunAsync(new CommandCall(Given.Request("acme why"), "acme", [.. words]) { Asker = Asker.Operator }, CancellationToken.None);
    }

    /// <summary>One scorecard up to ten days ago, then another.</summary>
    private sealed class History(Scorecard before, Scorecard after) : IScorecardHistory
    {
        public Task<Scorecard> InForceAsync(Instant at, CancellationToken cancellationToken) => Task.FromResult(at < Given.Noon(10) ? before : after);
    }
}
