using System.Collections.Immutable;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity.Replay;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>SC-15 in chat: <c>validate [VIEW] [DAYS]</c>.</summary>
public class ValidateCommandTests
{
    private static readonly Scorecard Scorecard = Given.Scorecard(
        Given.View("vendor-risk", Given.Group("support", Given.Colour("sponsor"))) with { Name = "Vendor Risk" },
        Given.View("client-experience", Given.Group("voice", Given.Colour("voice"))) with { Name = "Client Experience" });

    [Fact]
    public async Task Validate_TooFewHaveLeft_SaysHowManyAndHowManyItTakes()
    {
        var reply = await AskAsync();

        reply.Kind.ShouldBe(ReplyKind.List);
        reply.Text.ShouldBe("Too few accounts have left to judge: 0 of 1 within 90 days of a replayed date; at least 20 must have.");
        reply.Sections.OfType<TextSection>().ShouldNotContain(s => s.Head == "Views");
    }

    [Theory]
    [InlineData("vendor-risk")]
    [InlineData("vendor risk")]
    [InlineData("Vendor Risk 30")]
    [InlineData("VENDOR-RISK 30d")]
    public async Task Validate_AView_LooksAtThatOneOnly(string words)
    {
        var json = ReplyJson.Of(await AskAsync(words.Split(' ')), oneLine: true);

        json.ShouldContain("\"subject\":\"vendor-risk\"");
        json.ShouldNotContain("client-experience");
        json.ShouldContain(words.Contains("30", StringComparison.Ordinal) ? "\"horizonDays\":30" : "\"horizonDays\":90");
    }

    [Theory]
    [InlineData("vendor-rsk", "No view is called 'vendor-rsk'. Did you mean 'vendor-risk'?")]
    [InlineData("qqq", "No view is called 'qqq'. The views are vendor-risk, client-experience; a horizon is a number of days.")]
    [InlineData("0", "The horizon is 0 days; it must be 1 to 3,650.")]
    [InlineData("99999", "The horizon is 99999 days; it must be 1 to 3,650.")]
    public async Task Validate_WordsThatAreNeither_SaysWhatIsAllowed(string word, string sentence)
    {
        var reply = await AskAsync(word);

        reply.Kind.ShouldBe(ReplyKind.Refusal);
        reply.Text.ShouldBe(sentence);
    }

    [Fact]
    public async Task Validate_ScoresCalledWrong_SC18_CountsThemPerViewAndHowOftenPeopleWereRight()
    {
        DoubtRecord[] doubts =
        [
            Doubt(200, ("vendor-risk", Band.Red), ("client-experience", Band.Yellow)),
            Doubt(150, ("vendor-risk", Band.Green)),
            Doubt(10, ("vendor-risk", Band.Red), ("gone-view", Band.Red)),
        ];

        var reply = await AskAsync(doubts);

        reply.Sections.OfType<TextSection>().Single(s => s.Head == "Called wrong by people").Lines.Select(l => l.ToString()).ShouldBe(
        [
            "Vendor Risk: 3 doubts: people were right in 1 of 2 decided, 1 not decided yet.",
            "Client Experience: 1 doubt: 1 of a score that was neither Green nor Red, which takes no side.",
        ]);
        ReplyJson.Of(reply, oneLine: true).ShouldContain(
            """{"subject":"vendor-risk","doubts":3,"decided":2,"peopleRight":1,"scoresRight":1,"noSide":0,"open":1}""");
        (await AskAsync(doubts, "client-experience")).Sections.OfType<TextSection>().Single(s => s.Head == "Called wrong by people").Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Validate_NothingCalledWrong_HasNoSuchSection() =>
        (await AskAsync()).Sections.OfType<TextSection>().ShouldNotContain(s => s.Head == "Called wrong by people");

    private static DoubtRecord Doubt(int daysAgo, params (string Key, Band Band)[] bands) => new()
    {
        Account = "acme", At = Given.Noon(daysAgo), Author = "mia", Reason = "x", Scorecard = "v",
        Bands = bands.ToImmutableSortedDictionary(b => b.Key, b => b.Band, StringComparer.Ordinal),
    };

    private static Task<Reply> AskAsync(params string[] words) => AskAsync([], words);

    private static Task<Reply> AskAsync(DoubtRecord[] doubts, params string[] words)
    {
        var acts = new InMemoryActs();
        foreach (var doubt in doubts)
            acts.Doubts.Add(doubt);

        var evidence = new EvidenceReader(new InMemoryAccounts([Given.Account]), new InMemoryObservations(Given.Reading("sponsor", "red", 400)), new InMemoryOverrides());
        var cards = new FixedScorecard(Scorecard);
        var replay = new StoreReplay(evidence, acts, cards);
        var command = new ValidateCommand(replay, new DoubtCounter(acts, acts), cards, new Organization("Test", Given.Zone), new ManualClock(Given.Noon(0)));
        return command.RunAsync(new CommandCall(Given.Request("validate"), null, [.. words]) { Asker = Asker.Operator }, CancellationToken.None);
    }
}
