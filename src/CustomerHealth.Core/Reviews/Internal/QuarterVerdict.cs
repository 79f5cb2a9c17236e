using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>
/// Whether a quarter was good (QB-5), by facts that are all stated: it was when every fact that is known holds, and objectives or weekly goals are
/// among them. Nothing is weighed against anything else.
/// </summary>
/// <param name="Facts">The facts.</param>
public sealed record QuarterVerdict(ImmutableArray<QuarterFact> Facts)
{
    /// <summary>Objectives of a good quarter: at least so many in three are met.</summary>
    private const int ObjectivesOfThree = 2;

    /// <summary>Weekly goals of a good quarter: at least so many in five are met.</summary>
    private const int GoalsOfFive = 4;

    /// <summary>True when it was.</summary>
    public bool IsGood { get; private init; }

    /// <summary>Judges the quarter of a person and everyone below.</summary>
    public static QuarterVerdict Of(InternalQbrInput input)
    {
        QuarterFact[] work = [Objectives(input), Goals(input.Whole)];
        QuarterFact[] facts = [Commitments(input), .. work, Clients(input.Whole), Scores(input)];
        return new([.. facts]) { IsGood = work.Any(f => f.Holds is true) && facts.All(f => f.Holds is not false) };
    }

    private static QuarterFact Commitments(InternalQbrInput input)
    {
        const string Good = "none is broken or past its day";
        if (input.Review is not { } review)
            return new("Commitments", "no record was given", Good, null);
        if (review.Commitments is [])
            return new("Commitments", "none were made", Good, null);
        var broken = review.Commitments.Count(c => c.State == CommitmentState.Broken);
        var overdue = review.Commitments.Count(c => c.IsOverdue(input.Span));
        var late = overdue == 0 ? "" : $", {Figures.Number(overdue)} past {(overdue == 1 ? "its" : "their")} day";
        return new("Commitments", $"{Figures.Number(broken)} of {Figures.Number(review.Commitments.Length)} broken{late}", Good, broken + overdue == 0);
    }

    private static QuarterFact Objectives(InternalQbrInput input)
    {
        const string Good = "at least 2 in 3 of those due are met";
        var (met, due) = (input.Whole.DueThat(ObjectiveResult.Met, input.Span), input.Whole.Due.Length);
        return due == 0
            ? new("Objectives", "none was due", Good, null)
            : new("Objectives", $"{Figures.Number(met)} of {Figures.Number(due)} met", Good, 3 * met >= ObjectivesOfThree * due);
    }

    private static QuarterFact Goals(QuarterFacts facts)
    {
        const string Good = "at least 4 in 5 are met";
        var (met, closed) = (facts.GoalsThat(GoalState.Done), facts.Goals.Length - facts.GoalsThat(GoalState.Open));
        return closed == 0
            ? new("Weekly goals", facts.Goals is [] ? "none was set" : "none is closed yet", Good, null)
            : new("Weekly goals", $"{Figures.Number(met)} of {Figures.Number(closed)} met, {Figures.Percent((double)met / closed)}", Good, 5 * met >= GoalsOfFive * closed);
    }

    private static QuarterFact Clients(QuarterFacts facts)
    {
        const string Good = "none leaves";
        return facts is { Accounts: [], Lost: 0 }
            ? new("Clients", "none was looked after", Good, null)
            : new("Clients", $"{Figures.Number(facts.Lost)} left", Good, facts.Lost == 0);
    }

    private static QuarterFact Scores(InternalQbrInput input)
    {
        const string Good = "no more turn Red than leave Red";
        var (turned, left) = (input.Whole.TurnedRed(input.Watched).Length, input.Whole.LeftRed(input.Watched).Length);
        return input.Whole.Accounts is []
            ? new("Scores", "none was looked after", Good, null)
            : new("Scores", $"{Figures.Number(turned)} turned Red, {Figures.Number(left)} left Red", Good, turned <= left);
    }
}
