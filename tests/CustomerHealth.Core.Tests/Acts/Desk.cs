using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Acts;

/// <summary>Every command that acts, over one account and stores in memory; Mia asks unless somebody else does.</summary>
internal sealed class Desk
{
    private static readonly Person Mia = new() { Key = "mia", Name = "Mia Torres", Department = "Customer Success" };
    private readonly CommandDispatcher _dispatcher;
    private int _asked;

    public Desk(params (string Measure, Reading Reading)[] readings)
    {
        Acts = new(readings);
        var accounts = new InMemoryAccounts([Given.Account with { Owner = "mia" }], [Mia]);
        var organization = new Organization("Us", Given.Zone);
        var health = new HealthReader(new EvidenceReader(accounts, Acts, Overrides), new FixedScorecard(Card));
        IBotCommand[] commands =
        [
            new CardCommand(health, accounts, organization, Clock), new SetCommand(health, Acts, organization, Clock), new LogCommand(health, Acts, organization, Clock),
            new CapCommand(health, Overrides, organization, Clock), new WillChurnCommand(health, Overrides, organization, Clock),
            new UncapCommand(health, Overrides, accounts, organization, Clock), new WrongCommand(health, Acts, new DoubtCounter(Acts, Acts), organization, Clock),
            new AuditCommand(Acts, accounts, organization), new HelpCommand(() => []),
        ];
        _dispatcher = new(commands, accounts);
    }

    public ManualClock Clock { get; } = new(Given.Noon(0));

    public InMemoryActs Acts { get; }

    public InMemoryOverrides Overrides { get; } = new();

    private static Scorecard Card { get; } = Given.Scorecard(
        Given.View(
            "vendor-outcomes",
            Given.Group(
                "retention", Given.Colour("sponsor.relationship", valid: 90) with { Name = "Executive sponsor" }, Given.Colour("adoption.mood"),
                Given.Choice("deal.state", ("one closed", Band.Yellow), ("none", Band.Green)) with { Weight = 0.001 }),
            Given.Group("advocacy", Nps)) with
        { Name = "Vendor Outcomes", Combine = Combine.None },
        Given.View("engagement", Given.Group("contact", LastCall, Given.Colour("team.mood"), Milestone)) with { Name = "Engagement" });

    private static Measure Nps => new() { Key = "feedback.nps", Name = "Feedback", Kind = MeasureKind.Number, Cuts = new(9, 7), Min = 0, Max = 10 };

    private static Measure LastCall => new()
    {
        Key = "engagement.last-call", Name = "Meeting cadence", Kind = MeasureKind.DaysSince, Better = Direction.Lower, Cuts = new(35, 60), LoggedBy = ["call", "sponsor-call"],
    };

    private static Measure Milestone => new()
    {
        Key = "first.expert", Name = "First expert", Kind = MeasureKind.DaysFromStart, Better = Direction.Lower, Cuts = new(1000, 2000), LoggedBy = ["expert-call"],
    };

    public Task<Reply> AskAsync(string text) => AskAsync(text, "mia", $"request-{++_asked}");

    public Task<Reply> AskAsync(string text, string? person, string request) =>
        _dispatcher.DispatchAsync(Given.Request(text, person) with { IdempotencyKey = request }, CancellationToken.None);

    public Task<Reply> AskAsync(string text, FormAnswers answers) =>
        _dispatcher.DispatchAsync(Given.Request(text, "mia") with { IdempotencyKey = $"request-{++_asked}", Answers = answers }, CancellationToken.None);

    public Task<Reply> AskAsync(string text, Actor actor) => _dispatcher.DispatchAsync(Given.Request(text) with { Actor = actor }, CancellationToken.None);

    /// <summary>All that a reply says, line by line.</summary>
    public static string Said(Reply reply) => string.Join('\n', [reply.Text, .. reply.Sections.OfType<TextSection>().SelectMany(s => s.Lines).Select(l => l.ToString())]);
}
