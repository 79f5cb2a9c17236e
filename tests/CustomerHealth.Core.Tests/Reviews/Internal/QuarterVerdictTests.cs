using System.Text.RegularExpressions;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Reviews.Internal;

/// <summary>QB-5: a good quarter, by stated facts, gets the questions of repeatability. QB-6: no question accuses.</summary>
public sealed class QuarterVerdictTests
{
    private static readonly QuarterFacts Good = new()
    {
        Accounts = [APack.Account(Band.Yellow, Band.Green)],
        Due = [APack.Objective(48, 38, 34), APack.Objective(11, 15, 15), APack.Objective(11, 15, 14)],
        Goals = [.. Enumerable.Repeat(APack.Goal(GoalState.Done), 4), APack.Goal(GoalState.Missed)],
    };

    [Fact]
    public void Of_EveryKnownFactHolds_QB5_IsGoodAndAsksWhatIsRepeatable()
    {
        var model = InternalQbrModel.Build(APack.Of(Good, APack.Commitment(CommitmentState.Kept)));

        model["good"].ShouldBe(true);
        model["goodQuarterQuestions"].ShouldBe(CoachingQuestions.GoodQuarter);
    }

    public static TheoryData<string> Spoilt() => ["commitment", "overdue", "objective", "goal", "client", "score"];

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Of_OneFactDoesNotHold_QB5_IsNotGood(string which)
    {
        var facts = which switch
        {
            "objective" => Good with { Due = [.. Good.Due.Skip(1)] },
            "goal" => Good with { Goals = [.. Good.Goals.Skip(1)] },
            "client" => Good with { Outcomes = [new("acme", new(2026, 8, 1), Outcome.Churned)] },
            "score" => Good with { Accounts = [APack.Account(Band.Green, Band.Red)] },
            _ => Good,
        };

        var verdict = QuarterVerdict.Of(APack.Of(facts, APack.Commitment(which switch { "commitment" => CommitmentState.Broken, "overdue" => CommitmentState.Open, _ => CommitmentState.Kept })));

        verdict.IsGood.ShouldBeFalse();
        verdict.Facts.Count(f => f.Holds is false).ShouldBe(1);
    }

    [Fact]
    public void Of_NothingIsKnown_IsNotCalledGood()
    {
        var verdict = QuarterVerdict.Of(APack.Of(new QuarterFacts()) with { Review = null });

        verdict.IsGood.ShouldBeFalse();
        verdict.Facts.ShouldAllBe(f => f.Holds == null);
    }

    /// <summary>QB-6: what is past its day is talked about as what was broken is.</summary>
    [Fact]
    public void Questions_CommitmentPastItsDay_QB6_IsAskedAbout()
    {
        var leads = LeadingQuestions.Of(APack.Of(new QuarterFacts(), APack.Commitment(CommitmentState.Open), APack.Commitment(CommitmentState.Open, due: 30)));

        leads.Select(l => l.Fact).ShouldBe(["“Call them” was due on 15 Sep 2026 and is still open."]);
    }

    [Fact]
    public void Questions_OfAQuarterInWhichAllWentWrong_QB6_LeadAndNeverAskWhy()
    {
        var lost = new Experiment { Account = "acme", Name = "new-form", Variant = "b", Looks = [new Look("2026-08-01", new TwoArms(new Proportion(400, 1000), new Proportion(100, 1000)))] };
        var facts = new QuarterFacts
        {
            Accounts = [APack.Account(Band.Green, Band.Red)],
            Due = [APack.Objective(11, 15, 12)],
            Goals = [APack.Goal(GoalState.Missed), APack.Goal(GoalState.Postponed)],
            Outcomes = [new("acme", new(2026, 8, 1), Outcome.Churned)],
            Tests = DatedTest.Of([lost], APack.Span),
            Training = [new("mara", "agreements", new(2026, 8, 4), 42)],
        };

        var leads = LeadingQuestions.Of(APack.Of(facts, APack.Commitment(CommitmentState.Broken)));

        leads.Length.ShouldBe(7);
        string[] questions = [.. leads.Select(l => l.Question), .. CoachingQuestions.Always, .. CoachingQuestions.GoodQuarter];
        questions.ShouldAllBe(question => question.Contains('?') || question.StartsWith("Tell me more", StringComparison.Ordinal));
        questions.ShouldAllBe(question => !Regex.IsMatch(question, "\\bwhy\\b|how could you|should have", RegexOptions.IgnoreCase, Regex.InfiniteMatchTimeout));
    }
}
