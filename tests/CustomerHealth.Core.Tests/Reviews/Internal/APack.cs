using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reviews.Internal;

/// <summary>Short ways to write down a pack for an internal QBR.</summary>
internal static class APack
{
    public static readonly QuarterSpan Span = new(new Quarter(2026, 3), new DateInterval(new(2026, 7, 1), new(2026, 9, 30)), new(2026, 9, 30));

    public static readonly Scorecard Scorecard = Given.Scorecard(Given.View("risk", Given.Group("g")));

    public static InternalQbrInput Of(QuarterFacts facts, params Commitment[] commitments) => new()
    {
        Organisation = "Northlight",
        Person = new Person { Key = "mara", Name = "Mara" },
        Span = Span,
        Scorecard = Scorecard,
        Own = facts,
        Whole = facts,
        People = new Dictionary<string, Person>(StringComparer.Ordinal),
        AccountNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["acme"] = "Acme" },
        Review = new InternalReview { Person = "mara", Quarter = Span.Quarter, LastReview = new(2026, 7, 9), Commitments = [.. commitments] },
    };

    public static Commitment Commitment(CommitmentState state, string what = "Call them", int due = 15) => new(what, "mara", new(2026, 9, due), state, "seen");

    public static WeeklyGoal Goal(GoalState state, string owner = "mara", LocalDate? week = null) =>
        new() { Account = "acme", Owner = owner, Objective = "leads", Week = week ?? new(2026, 9, 21), Text = "Do it", State = state };

    public static Objective Objective(double baseline, double target, double? current, LocalDate? due = null) => new()
    {
        Account = "acme", Key = "leads", Metric = "Leads", Baseline = baseline, Target = target, Current = current, Start = new(2026, 6, 22), Due = due ?? new(2026, 9, 18),
    };

    public static AccountQuarter Account(Band start, Band end) => new(Given.Account, Given.Account, [Scored(start), Scored(end)]);

    private static ScoreSnapshot Scored(Band band) =>
        new("acme", Span.AsOf, "test", [new ViewSnapshot("risk", band switch { Band.Green => 90, Band.Yellow => 60, Band.Red => 20, Band.NotApplicable => null, Band.Unknown => null }, band, 1, [])]);
}
