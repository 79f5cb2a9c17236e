using System.Collections;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reviews.Internal;

public sealed class InternalQbrModelTests
{
    /// <summary>QB-7: page one shows which were kept, broken ones first, with owner, day, what shows it, and when they were checked.</summary>
    [Fact]
    public void Build_Commitments_QB7_BrokenFirstThenOverdueKeptOpen()
    {
        var model = InternalQbrModel.Build(APack.Of(
            new QuarterFacts(),
            APack.Commitment(CommitmentState.Kept, "kept"), APack.Commitment(CommitmentState.Open, "late"), APack.Commitment(CommitmentState.Broken, "broken")));

        Texts(model["commitments"], "what").ShouldBe(["broken", "late", "kept"]);
        Texts(model["commitments"], "status").ShouldBe(["broken", "overdue", "kept"]);
        Texts(model["checks"], "day").ShouldBe(["13 Jul 2026", "23 Jul 2026", "20 Aug 2026"]);
        model["commitmentWords"].ShouldBe("1 kept, 1 broken and 1 past its day");
    }

    /// <summary>RP-4: without a record the pack says so, and shows nobody else's.</summary>
    [Fact]
    public void Build_NoRecord_RP4_SaysSo()
    {
        var model = InternalQbrModel.Build(APack.Of(new QuarterFacts()) with { Review = null });

        model["hasRecord"].ShouldBe(false);
        ((IEnumerable)model["wins"]!).Cast<object>().ShouldBeEmpty();
        ((IEnumerable)model["missing"]!).Cast<string>().ShouldContain("No record of the last review was given, so commitments, wins, failures and lessons stand empty.");
    }

    /// <summary>RP-3: the same facts have the same id, others another.</summary>
    [Fact]
    public void Build_Snapshot_RP3_HangsOnTheFactsAlone()
    {
        string Id(params Commitment[] commitments) => (string)InternalQbrModel.Build(APack.Of(new QuarterFacts(), commitments))["snapshot"]!;

        Id(APack.Commitment(CommitmentState.Kept)).ShouldBe(Id(APack.Commitment(CommitmentState.Kept)));
        Id(APack.Commitment(CommitmentState.Kept)).ShouldNotBe(Id(APack.Commitment(CommitmentState.Broken)));
    }

    [Theory]
    [InlineData(48, 38, 38.0, ObjectiveResult.Met)]
    [InlineData(48, 38, 38.1, ObjectiveResult.Missed)]
    [InlineData(11, 15, 15.0, ObjectiveResult.Met)]
    [InlineData(11, 15, 14.9, ObjectiveResult.Missed)]
    [InlineData(11, 15, null, ObjectiveResult.NotMeasured)]
    [InlineData(10, 10, null, ObjectiveResult.NotMeasured)]
    [InlineData(10, 10, 10.0, ObjectiveResult.Met)]
    [InlineData(10, 10, 12.0, ObjectiveResult.NoDirection)]
    public void Result_OfADueObjective_GoesByItsDirection(double baseline, double target, double? current, ObjectiveResult expected) =>
        ObjectiveResults.Of(APack.Objective(baseline, target, current), APack.Span).ShouldBe(expected);

    [Theory]
    [InlineData(10.0, "Held")]
    [InlineData(12.0, "Cannot be placed: target equals baseline")]
    public void Word_TargetEqualToBaseline_SaysHeldOrWhyNot(double current, string expected) =>
        ObjectiveResults.Word(APack.Objective(10, 10, current), APack.Span).ShouldBe(expected);

    [Fact]
    public void Result_DueAfterTheLastDay_RunsOn() =>
        ObjectiveResults.Of(APack.Objective(11, 15, 20, due: new(2026, 10, 1)), APack.Span).ShouldBe(ObjectiveResult.Running);

    /// <summary>A due day belongs to those who have until its end: on the day itself nothing is past.</summary>
    [Fact]
    public void IsPast_OnTheDueDayItself_IsNotYet()
    {
        var today = APack.Span with { AsOf = new(2026, 9, 18), Today = new(2026, 9, 18) };
        var due = APack.Commitment(CommitmentState.Open, due: 18);

        ObjectiveResults.Of(APack.Objective(11, 15, 12), today).ShouldBe(ObjectiveResult.Running);
        ObjectiveResults.Of(APack.Objective(11, 15, 12), today with { Today = new(2026, 9, 19) }).ShouldBe(ObjectiveResult.Missed);
        due.IsOverdue(today).ShouldBeFalse();
        due.IsOverdue(today with { Today = new(2026, 9, 19) }).ShouldBeTrue();
    }

    /// <summary>GC-7: the parts of a row add up to what was set, also while a week runs.</summary>
    [Fact]
    public void Build_Weeks_GC7_AddUpToWhatWasSet()
    {
        var model = InternalQbrModel.Build(APack.Of(new QuarterFacts { Goals = [APack.Goal(GoalState.Done), APack.Goal(GoalState.Open), APack.Goal(GoalState.Missed), APack.Goal(GoalState.Postponed)] }));

        foreach (var row in ((IEnumerable)model["weeks"]!).Cast<IReadOnlyDictionary<string, object?>>())
            ((int)row["met"]! + (int)row["postponed"]! + (int)row["missed"]! + (int)row["open"]!).ShouldBe((int)row["set"]!);
        ((IEnumerable)model["summary"]!).Cast<string>().ShouldContain(sentence => sentence.StartsWith("Of 4 weekly goals 1 was met, 1 postponed and 1 missed, with 1 still open;", StringComparison.Ordinal));
    }

    /// <summary>Conversions have two decimals, as the client's review prints them.</summary>
    [Fact]
    public void Build_Tests_HaveTwoDecimals()
    {
        var test = new Experiment { Account = "acme", Name = "form", Variant = "b", Looks = [new Look("2026-08-01", new TwoArms(new Proportion(32, 1000), new Proportion(332, 10000)))] };

        var model = InternalQbrModel.Build(APack.Of(new QuarterFacts { Tests = DatedTest.Of([test], APack.Span) }));

        (Texts(model["tests"], "control").Single(), Texts(model["tests"], "variant").Single()).ShouldBe(("3.20\u00A0%", "3.32\u00A0%"));
    }

    /// <summary>GC-12: what was missed or postponed more than once, by the objective it served.</summary>
    [Fact]
    public void RepeatedMiss_OfGoals_GC12_CountsFromTwo()
    {
        RepeatedMiss.Among([APack.Goal(GoalState.Missed), APack.Goal(GoalState.Done)]).ShouldBeEmpty();
        RepeatedMiss.Among([APack.Goal(GoalState.Missed), APack.Goal(GoalState.Postponed)]).ShouldBe([new RepeatedMiss("leads", 1, 1)]);
    }

    /// <summary>GC-12: the newest score of a module counts.</summary>
    [Fact]
    public void LowScores_ModuleTakenAgain_GC12_NewestCounts()
    {
        LowScores.Of([new("mara", "a", new(2026, 1, 1), 50), new("mara", "a", new(2026, 5, 1), 90), new("mara", "b", new(2026, 5, 1), 69.9), new("mara", "c", new(2026, 5, 1), null)])
            .Select(t => t.Module).ShouldBe(["b"]);
    }

    /// <summary>QB-1: everyone below counts once, also where people are each other's managers; a leader is in no line of their own team.</summary>
    [Fact]
    public void Below_ManagersInARing_QB1_CountEveryoneOnce()
    {
        Person Of(string key, string manager) => new() { Key = key, Name = key, Manager = manager };
        var tree = new PeopleTree([Of("a", "c"), Of("b", "a"), Of("c", "b"), Of("d", "b"), Of("e", "e")]);

        tree.Below("a").Order(StringComparer.Ordinal).ShouldBe(["a", "b", "c", "d"]);
        tree.ReportsOf("b").Select(p => p.Key).ShouldBe(["c", "d"]);
        tree.ReportsOf("e").ShouldBeEmpty();
        tree.Below("b", leader: "a").Order(StringComparer.Ordinal).ShouldBe(["b", "c", "d"]);
    }

    [Fact]
    public void Points_OfAQuarter_BeginAtItsStartAndGoByWeeks()
    {
        var points = APack.Span.Points;

        (points[0], points[1], points[^1]).ShouldBe((new LocalDate(2026, 6, 30), new LocalDate(2026, 7, 8), new LocalDate(2026, 9, 30)));
        points.Skip(2).Zip(points.Skip(1), (later, earlier) => Period.DaysBetween(earlier, later)).ShouldAllBe(days => days == 7);
        (APack.Span with { AsOf = new(2026, 7, 2) }).Points.ShouldBe([new(2026, 6, 30), new(2026, 7, 2)]);
    }

    [Fact]
    public void TurnedRed_ScoreThatWasUnknown_IsNotCounted()
    {
        var facts = new QuarterFacts { Accounts = [APack.Account(Band.Unknown, Band.Red), APack.Account(Band.Red, Band.Unknown), APack.Account(Band.Yellow, Band.Red), APack.Account(Band.Red, Band.Green)] };
        var watched = APack.Of(facts).Watched;

        (facts.TurnedRed(watched).Length, facts.LeftRed(watched).Length).ShouldBe((1, 1));
    }

    private static IEnumerable<string?> Texts(object? rows, string field) =>
        ((IEnumerable)rows!).Cast<IReadOnlyDictionary<string, object?>>().Select(row => row[field] as string);
}
