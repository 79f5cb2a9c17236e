using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Documents.Tests.Templates;

/// <summary>The internal QBR of an account manager of Northlight Studio who has somebody reporting to her.</summary>
internal static class NorthlightInternal
{
    private static readonly QuarterSpan Span = new(new Quarter(2026, 3), new DateInterval(new(2026, 7, 1), new(2026, 9, 30)), new(2026, 9, 30));

    private static readonly Person Mara = new() { Key = "mara", Name = "Mara Lindqvist", Role = "Account manager", Manager = "leena" };
    private static readonly Person Ines = new() { Key = "ines", Name = "Ines Carvalho", Role = "Designer", Manager = "mara" };

    private static readonly QuarterFacts Own = new()
    {
        Accounts = [Account("acme", "Acme Robotics", [88, 81, 74, 62, 49]), Account("kessel", "Kessel Outfitters", [44, 44, 52, 60, 78])],
        Due = [Objective("acme", "cost-per-lead", 48, 38, 34, new(2026, 9, 18)), Objective("kessel", "repeat-orders", 140, 185, 160, new(2026, 9, 18))],
        Running = [Objective("acme", "demo-requests", 40, 66, 55, new(2026, 12, 18))],
        Goals =
        [
            Goal("acme", new(2026, 9, 21), "Split the campaign by region", GoalState.Done), Goal("acme", new(2026, 9, 21), "Call the five newest leads", GoalState.Missed),
            Goal("kessel", new(2026, 9, 28), "Write the size adviser's copy", GoalState.Postponed), Goal("kessel", new(2026, 9, 28), "Send the report", GoalState.Done),
        ],
        Tests = DatedTest.Of(
            [
                Test("acme", "product-page-headline", new(8412, 8377, 193, 251), "2026-09-11"), Test("kessel", "size-adviser", new(9310, 9287, 335, 358), "2026-08-21"),
                Test("kessel", "calendar-first", new(2240, 2218, 204, 141), "2026-07-17"), Test("kessel", "too-late", new(2240, 2218, 204, 141), "2026-10-01"),
            ],
            Span),
        Training = [new("mara", "conversion-tests", new(2026, 8, 4), 91), new("mara", "difficult-conversations", new(2026, 5, 7), 63)],
        Outcomes = [new("thistle", new(2026, 8, 17), Outcome.Churned)],
        Won = [Client("kessel", "Kessel Outfitters") with { Start = new(2026, 7, 6) }],
        Renewals = [Account("acme", "Acme Robotics", [88, 81, 74, 62, 49])],
        Handed = [new AccountQuarter(Client("kessel", "Kessel Outfitters") with { Owner = "joni" }, Client("kessel", "Kessel Outfitters"), [])],
    };

    public static InternalQbrInput Pack { get; } = new()
    {
        Organisation = "Northlight Studio",
        Person = Mara,
        Pod = "Harbour",
        Span = Span,
        Scorecard = Given.Scorecard(
            Given.View("client-engagement", Given.Group("contact")) with { Name = "Client Engagement" },
            Given.View("vendor-expansion", Given.Group("upsell")) with { Name = "Vendor Expansion" }),
        Own = Own,
        Whole = Own,
        Team = [new TeamMember(Ines, 1, new QuarterFacts { Tests = Own.Tests, Goals = Own.Goals })],
        People = new[] { Mara, Ines }.ToDictionary(p => p.Key, StringComparer.Ordinal),
        AccountNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["acme"] = "Acme Robotics", ["kessel"] = "Kessel Outfitters", ["thistle"] = "Thistledown Textiles" },
        Review = new InternalReview
        {
            Person = "mara",
            Quarter = Span.Quarter,
            Date = new(2026, 10, 14),
            LastReview = new(2026, 7, 9),
            Commitments =
            [
                new("Set the objectives of Acme again", "mara", new(2026, 7, 31), CommitmentState.Kept, "Signed on 29 July"),
                new("Take Ines through the agreement", "mara", new(2026, 9, 18), CommitmentState.Open, ""),
                new("A call every two weeks", "mara", new(2026, 9, 30), CommitmentState.Broken, "Two of six took place"),
                new("A day a month for defects", "leena", new(2026, 12, 1), CommitmentState.Open, "Two days held"),
            ],
            Wins = ["The sign-up test won"],
            Failures = ["Weeks without a talk"],
            Lessons = ["One large test teaches more than three small ones"],
        },
    };

    private static Account Client(string key, string name) => new() { Key = key, Name = name, Mrr = 8400, Renewal = new(2026, 12, 11), Owner = "mara" };

    /// <summary>An account whose engagement went through these scores, evenly over the quarter.</summary>
    private static AccountQuarter Account(string key, string name, double[] scores) => new(Client(key, name), Client(key, name),
    [
        .. Span.Points.Select((day, at) => scores[at * scores.Length / Span.Points.Length]).Select(score => new ScoreSnapshot(key, Span.AsOf, "test",
        [
            new ViewSnapshot("client-engagement", score, score >= 75 ? Band.Green : score >= 50 ? Band.Yellow : Band.Red, 1, []),
            new ViewSnapshot("vendor-expansion", null, Band.NotApplicable, 0, []),
        ])),
    ]);

    private static Objective Objective(string account, string key, double baseline, double target, double current, LocalDate due) => new()
    {
        Account = account, Key = key, Metric = key.Replace('-', ' '), Baseline = baseline, Target = target, Current = current, Start = due.PlusDays(-88), Due = due,
    };

    private static WeeklyGoal Goal(string account, LocalDate week, string text, GoalState state) =>
        new() { Account = account, Owner = "mara", Objective = "demo-requests", Week = week, Text = text, State = state };

    private static Experiment Test(string account, string name, Counts counts, string ended) => new()
    {
        Account = account, Name = name, Variant = "new", Designer = "ines", Tactic = "Say the saving first",
        Looks = [new Look(ended, new TwoArms(new Proportion(counts.ControlHits, counts.Control), new Proportion(counts.VariantHits, counts.Variant)))],
    };

    private readonly record struct Counts(long Control, long Variant, long ControlHits, long VariantHits);
}
