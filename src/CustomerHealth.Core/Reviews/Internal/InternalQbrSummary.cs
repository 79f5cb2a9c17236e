using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>The quarter in three sentences of facts, the same as tiles, and what could not be got (RP-4).</summary>
internal static class InternalQbrSummary
{
    public static Dictionary<string, object?> Of(InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["summary"] = ImmutableArray.Create(Objectives(input), Work(input.Whole), Clients(input)),
        ["summaryOf"] = input.Team is [] ? "" : $"of {input.Person.Name} and a team of {Figures.Number(input.Team.Sum(t => t.People))}",
        ["tiles"] = Tiles(input),
        ["missing"] = Missing(input),
    };

    private static string Objectives(InternalQbrInput input)
    {
        var (facts, span) = (input.Whole, input.Span);
        var running = $"{Many(facts.Running.Length)} {(facts.Running.Length == 1 ? "runs" : "run")} on";
        if (facts.Due is [])
            return $"No objective was due and {running}.";
        var unmeasured = facts.DueThat(ObjectiveResult.NotMeasured, span);
        return $"Of {Figures.Count(facts.Due.Length, "objective")} due {Many(facts.DueThat(ObjectiveResult.Met, span))} met the target and {Many(facts.DueThat(ObjectiveResult.Missed, span))} missed it"
            + $"{(unmeasured > 0 ? $", {Figures.Number(unmeasured)} not measured" : "")}; {running}.";
    }

    private static string Work(QuarterFacts facts)
    {
        var (met, open) = (facts.GoalsThat(GoalState.Done), facts.GoalsThat(GoalState.Open));
        var stillOpen = open == 0 ? "" : $", with {Figures.Number(open)} still open";
        var goals = facts.Goals is []
            ? "No weekly goal was set"
            : $"Of {Figures.Count(facts.Goals.Length, "weekly goal")} {Many(met)} {(met == 1 ? "was" : "were")} met, {Many(facts.GoalsThat(GoalState.Postponed))} postponed and {Many(facts.GoalsThat(GoalState.Missed))} missed{stillOpen}";
        return facts.Tests is []
            ? $"{goals}; no conversion test ended."
            : $"{goals}; of {Figures.Count(facts.Tests.Length, "conversion test")} {InternalQbrTests.Words(facts.Tests)}.";
    }

    private static string Clients(InternalQbrInput input)
    {
        var (facts, watched) = (input.Whole, input.Watched);
        if (facts is { Accounts: [], Outcomes: [] })
            return "No client was owned.";
        var turned = facts.TurnedRed(watched).Length;
        return $"Of {Figures.Count(facts.Accounts.Length + facts.Lost, "client")} {Many(facts.Lost)} left and {Many(facts.Won.Length)} came new; "
            + $"{(turned == 0 ? "no score" : Figures.Count(turned, "score"))} turned Red and {Many(facts.LeftRed(watched).Length)} left Red.";
    }

    private static string Many(int count) => count == 0 ? "none" : Figures.Number(count);

    private static ImmutableArray<Dictionary<string, object?>> Tiles(InternalQbrInput input)
    {
        var (facts, span) = (input.Whole, input.Span);
        var closed = facts.Goals.Length - facts.GoalsThat(GoalState.Open);
        var verdict = QuarterVerdict.Of(input).Facts;
        var commitments = input.Review?.Commitments ?? [];
        return
        [
            Tile("Commitments kept", commitments.Count(c => c.State == CommitmentState.Kept), commitments.Length, verdict[0]),
            Tile("Objectives met", facts.DueThat(ObjectiveResult.Met, span), facts.Due.Length, verdict[1]),
            Tile("Weekly goals met", facts.GoalsThat(GoalState.Done), closed, verdict[2]),
            Tile("Clients kept", facts.Accounts.Length, facts.Accounts.Length + facts.Lost, verdict[3]),
        ];
    }

    private static Dictionary<string, object?> Tile(string label, int count, int of, QuarterFact fact) => new(StringComparer.Ordinal)
    {
        ["label"] = label,
        ["value"] = of == 0 ? "" : Figures.Number(count),
        ["of"] = of == 0 ? "" : $"of {Figures.Number(of)}",
        ["note"] = $"Good: {fact.GoodWhen}",
        ["status"] = fact.Holds switch { true => "green", false => "red", null => "unknown" },
    };

    private static ImmutableArray<string> Missing(InternalQbrInput input)
    {
        string?[] sentences =
        [
            input.Review is null ? "No record of the last review was given, so commitments, wins, failures and lessons stand empty." : null,
            input.Review is { Date: null } ? "The record names no day for this review." : null,
            input.Person.Manager is { } manager && !input.People.ContainsKey(manager) ? $"The manager is recorded as '{manager}', whom the list of people does not have." : null,
            input.Whole.Accounts.Any(a => a.Scores[0] is null) ? $"Not known at the start of the quarter: {Figures.List([.. input.Whole.Accounts.Where(a => a.Scores[0] is null).Select(a => a.Account.Name)])}. No change is shown of them." : null,
            input.Span.IsRunning ? $"The quarter is not over: facts stop on {Figures.Date(input.Span.AsOf)}." : null,
        ];
        return [.. sentences.OfType<string>()];
    }
}
