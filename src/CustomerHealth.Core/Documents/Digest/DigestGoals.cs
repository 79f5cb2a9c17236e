using System.Collections.Immutable;
using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>The weekly goals of the week, as facts: counted in the order of names, never ranked, and what was not met is told by account (GV-2).</summary>
internal sealed class DigestGoals
{
    private const int MostUnmet = 6;
    private readonly WeeklyDigestInput _input;
    private readonly ImmutableArray<(WeeklyGoal Goal, GoalState State)> _goals;

    public DigestGoals(WeeklyDigestInput input)
    {
        _input = input;
        _goals = [.. input.Goals.Select(goal => (goal, GoalOutcome.Of(goal, input.Request.Week.Day, input.Request.Today, input.Request.Week.Zone)))];
    }

    /// <summary>How many were set for the week.</summary>
    public int Count => _goals.Length;

    /// <summary>How many more are not met than <see cref="Unmet"/> shows.</summary>
    public int MoreUnmet => Math.Max(0, Count - In(GoalState.Done) - MostUnmet);

    /// <summary>A row for each pod or person that set any.</summary>
    public ImmutableArray<Dictionary<string, object?>> Rows =>
        [.. _goals.GroupBy(g => NameOf(g.Goal), StringComparer.Ordinal).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => Row(own.Key, [.. own.Select(g => g.State)]))];

    /// <summary>Those that are not met, by account.</summary>
    public ImmutableArray<Dictionary<string, object?>> Unmet =>
        [.. _goals.Where(g => g.State != GoalState.Done).OrderBy(g => g.State == GoalState.Postponed).Take(MostUnmet).Select(g => Row(g.Goal, g.State))];

    /// <summary>How many ended so.</summary>
    public int In(GoalState state) => _goals.Count(g => g.State == state);

    private static Dictionary<string, object?> Row(string name, GoalState[] states) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["set"] = states.Length,
        ["met"] = states.Count(s => s == GoalState.Done),
        ["missed"] = states.Count(s => s == GoalState.Missed),
        ["open"] = states.Count(s => s == GoalState.Open),
        ["postponed"] = states.Count(s => s == GoalState.Postponed),
    };

    private Dictionary<string, object?> Row(WeeklyGoal goal, GoalState state) => new(StringComparer.Ordinal)
    {
        ["account"] = _input.Find(goal.Account)?.Account.Name ?? goal.Account,
        ["text"] = goal.Text,
        ["state"] = state switch { GoalState.Missed => "Missed", GoalState.Postponed => "Postponed", GoalState.Open => "Still open", GoalState.Done => "Met" },
    };

    private string NameOf(WeeklyGoal goal) => _input.Request.Scope.ByPod
        ? _input.Find(goal.Account)?.Account.Pod is { } pod ? _input.Pods.GetValueOrDefault(pod, pod) : "no pod"
        : _input.NameOf(goal.Owner);
}
