using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Outcomes;
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

    private static Task<Reply> AskAsync(params string[] words)
    {
        var evidence = new EvidenceReader(new InMemoryAccounts([Given.Account]), new InMemoryObservations(Given.Reading("sponsor", "red", 400)), new InMemoryOverrides());
        var cards = new FixedScorecard(Scorecard);
        var replay = new StoreReplay(evidence, new NoOutcomes(), cards);
        var command = new ValidateCommand(replay, cards, new Organization("Test", Given.Zone), new ManualClock(Given.Noon(0)));
        return command.RunAsync(new CommandCall(Given.Request("validate"), null, [.. words]), CancellationToken.None);
    }

    private sealed class NoOutcomes : IOutcomeStore
    {
        public Task<IReadOnlyList<Outcome>> AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Outcome>>([]);
    }
}
