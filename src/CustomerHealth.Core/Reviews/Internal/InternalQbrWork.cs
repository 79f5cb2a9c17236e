using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Objectives and weekly goals of the quarter.</summary>
internal static class InternalQbrWork
{
    private const int MostUnmet = 14;

    public static Dictionary<string, object?> Of(InternalQbrInput input)
    {
        var facts = input.Own;
        ImmutableArray<WeeklyGoal> unmet = [.. facts.Goals.Where(g => g.State is GoalState.Missed or GoalState.Postponed).OrderBy(g => g.Week)];
        return new(StringComparer.Ordinal)
        {
            ["objectives"] = facts.Due.Select(o => Row(o, input)).ToImmutableArray(),
            ["goingOn"] = facts.Running.Select(o => Row(o, input)).ToImmutableArray(),
            ["weeks"] = facts.Goals.GroupBy(g => g.Week).OrderBy(week => week.Key).Select(week => Week(IsoWeek.Text(week.Key), [.. week])).ToImmutableArray(),
            ["allWeeks"] = Week("All", facts.Goals),
            ["unmet"] = unmet.Take(MostUnmet).Select(g => Unmet(g, input)).ToImmutableArray(),
            ["moreUnmet"] = Math.Max(0, unmet.Length - MostUnmet),
        };
    }

    private static Dictionary<string, object?> Row(Objective objective, InternalQbrInput input)
    {
        var result = ObjectiveResults.Of(objective, input.Span);
        return new(StringComparer.Ordinal)
        {
            ["account"] = input.AccountOf(objective.Account),
            ["metric"] = objective.Metric,
            ["baseline"] = Figures.Number(objective.Baseline),
            ["target"] = Figures.Number(objective.Target),
            ["current"] = objective.Current is { } current ? Figures.Number(current) : Figures.None,
            ["due"] = Figures.Date(objective.Due),
            ["status"] = result switch { ObjectiveResult.Met => "met", ObjectiveResult.Missed => "missed", ObjectiveResult.NotMeasured or ObjectiveResult.NoDirection => "unknown", ObjectiveResult.Running => "running" },
            ["word"] = ObjectiveResults.Word(objective, input.Span),
        };
    }

    private static Dictionary<string, object?> Week(string name, ImmutableArray<WeeklyGoal> goals) => new(StringComparer.Ordinal)
    {
        ["week"] = name,
        ["set"] = goals.Length,
        ["met"] = goals.Count(g => g.State == GoalState.Done),
        ["postponed"] = goals.Count(g => g.State == GoalState.Postponed),
        ["missed"] = goals.Count(g => g.State == GoalState.Missed),
        ["open"] = goals.Count(g => g.State == GoalState.Open),
    };

    private static Dictionary<string, object?> Unmet(WeeklyGoal goal, InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["week"] = IsoWeek.Text(goal.Week),
        ["account"] = input.AccountOf(goal.Account),
        ["text"] = goal.Text,
        ["missed"] = goal.State == GoalState.Missed,
    };
}
