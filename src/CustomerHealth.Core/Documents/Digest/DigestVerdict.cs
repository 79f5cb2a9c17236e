using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>The week in two sentences: what moved, and what was done. It counts scores; it never merges them (SC-1).</summary>
internal static class DigestVerdict
{
    public static string Of(WeeklyDigestInput input, DigestGoals goals, DigestObjectives objectives) => $"{Moved(input)} {Done(goals, objectives)}";

    private static string Moved(WeeklyDigestInput input)
    {
        if (input.Look.Standings.Count == 0)
            return "There is no account to look at.";
        var worse = input.Moves.Where(m => m.IsWorse).ToList();
        var better = input.Moves.Length - worse.Count;
        var worseAccounts = worse.Select(m => m.Standing.Account.Key).Distinct(StringComparer.Ordinal).Count();
        return (worse.Count, better) switch
        {
            (0, 0) => $"No score of the {Figures.Count(input.Look.Standings.Count, "account")} changed its band.",
            (0, _) => $"No score got worse, and {Figures.Count(better, "score")} moved into a better band.",
            (_, 0) => $"{Figures.Count(worse.Count, "score")} of {Figures.Count(worseAccounts, "account")} got worse, and none better.",
            _ => $"{Figures.Count(worse.Count, "score")} of {Figures.Count(worseAccounts, "account")} got worse, and {Figures.Number(better)} better.",
        };
    }

    private static string Done(DigestGoals goals, DigestObjectives objectives)
    {
        var weekly = goals.Count == 0 ? "No weekly goals were set" : $"Of {Figures.Count(goals.Count, "weekly goal")} {Some(goals.In(GoalState.Done), "is met", "are met")}";
        return objectives.Count == 0
            ? $"{weekly}; no objective runs."
            : $"{weekly}; of {Figures.Count(objectives.Count, "running objective")} {Some(objectives.Late, "lands late", "land late")} at the present pace.";
    }

    private static string Some(int count, string one, string many) => count == 0 ? $"none {one}" : $"{Figures.Number(count)} {(count == 1 ? one : many)}";
}
