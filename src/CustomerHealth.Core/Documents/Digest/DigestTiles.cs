using System.Collections.Immutable;
using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>The week in four counts, side by side. Counts have no band.</summary>
internal static class DigestTiles
{
    public static ImmutableArray<Dictionary<string, object?>> Of(WeeklyDigestInput input, DigestGoals goals, DigestObjectives objectives)
    {
        var worse = input.Moves.Count(m => m.IsWorse);
        string[] unmet = [.. Said(goals.In(GoalState.Missed), "missed"), .. Said(goals.In(GoalState.Open), "open"), .. Said(goals.In(GoalState.Postponed), "put off")];
        string[] rest = [.. Said(objectives.Late, "late"), .. Said(objectives.Unsaid, "not known")];
        return
        [
            Tile("Scores that got worse", worse, "", $"of {Figures.Count(input.Look.Standings.Count, "account")}"),
            Tile("Scores that got better", input.Moves.Length - worse, "", "into a better band"),
            Tile("Weekly goals met", goals.In(GoalState.Done), $"/ {Figures.Number(goals.Count)}", string.Join(" · ", unmet)),
            Tile("Objectives in time", objectives.InTime, $"/ {Figures.Number(objectives.Count)}", string.Join(" · ", rest)),
        ];
    }

    private static IEnumerable<string> Said(int count, string word) => count == 0 ? [] : [$"{Figures.Number(count)} {word}"];

    private static Dictionary<string, object?> Tile(string label, int value, string of, string note) => new(StringComparer.Ordinal)
    {
        ["label"] = label,
        ["value"] = Figures.Number(value),
        ["of"] = of,
        ["note"] = note,
    };
}
