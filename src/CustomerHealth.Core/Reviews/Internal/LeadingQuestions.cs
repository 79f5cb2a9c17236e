using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Experiments;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>The questions that the facts of a quarter lead to (QB-6): two of a kind at most, so that all kinds are talked about.</summary>
public static class LeadingQuestions
{
    private const int MostOfAKind = 2;
    private const int Most = 8;

    /// <summary>What to talk about, the heaviest first.</summary>
    public static ImmutableArray<LeadingQuestion> Of(InternalQbrInput input) =>
        [.. new[] { Commitments(input), Clients(input), Objectives(input), Work(input), Scores(input), Tests(input), Training(input) }.SelectMany(kind => kind.Take(MostOfAKind)).Take(Most)];

    private static IEnumerable<LeadingQuestion> Commitments(InternalQbrInput input) =>
        from commitment in input.Review?.Commitments ?? []
        let isBroken = commitment.State == CommitmentState.Broken
        where isBroken || commitment.IsOverdue(input.Span)
        orderby isBroken descending
        select isBroken
            ? new LeadingQuestion($"“{commitment.What}” was not kept.", "Tell me more about what got in its way. What would help the next one to be kept?")
            : new LeadingQuestion($"“{commitment.What}” was due on {Figures.Date(commitment.Due)} and is still open.", "Tell me more about where it stands. What would help to bring it home?");

    private static IEnumerable<LeadingQuestion> Clients(InternalQbrInput input) =>
        from outcome in input.Whole.Outcomes
        where outcome.IsChurn
        select new LeadingQuestion($"{input.AccountOf(outcome.Account)} left on {Figures.Date(outcome.Date)}.", "What did you see first, and what will you look for sooner at the next client?");

    private static IEnumerable<LeadingQuestion> Objectives(InternalQbrInput input) =>
        from objective in input.Whole.Due
        where ObjectiveResults.Of(objective, input.Span) == ObjectiveResult.Missed
        select new LeadingQuestion(
            $"{input.AccountOf(objective.Account)}: {objective.Metric} stands at {Figures.Number(objective.Current!.Value)} against {Figures.Number(objective.Target)}.",
            "Tell me more about what happened there. What will you do differently with the next one?");

    private static IEnumerable<LeadingQuestion> Work(InternalQbrInput input) =>
        from repeat in RepeatedMiss.Among(input.Whole.Goals)
        select new LeadingQuestion(
            $"{KeyWords.Of(repeat.Work)}: {Figures.Count(repeat.Missed + repeat.Postponed, "weekly goal")} missed or postponed.",
            "What do these weeks have in common, and what would make such a goal smaller?");

    private static IEnumerable<LeadingQuestion> Scores(InternalQbrInput input) =>
        from turned in input.Whole.TurnedRed(input.Watched)
        select new LeadingQuestion($"{turned.Watched.Name} of {turned.Account.Account.Name} turned Red.", "What do you know of them that the score does not? What do you need from me?");

    private static IEnumerable<LeadingQuestion> Tests(InternalQbrInput input) =>
        from test in input.Whole.Tests
        where test.Result.HolmVerdict == ExperimentVerdict.Loss
        select new LeadingQuestion($"{KeyWords.Of(test.Result.Experiment.Name)} lost at {input.AccountOf(test.Result.Experiment.Account)}.", "What did it teach us about these visitors, and where do we use that?");

    private static IEnumerable<LeadingQuestion> Training(InternalQbrInput input) =>
        from low in LowScores.Of(input.Own.Training)
        select new LeadingQuestion($"{KeyWords.Of(low.Module)}: {Figures.Number(low.Score!.Value)} points.", "Where in your work would more of this help, and who could show you?");
}
