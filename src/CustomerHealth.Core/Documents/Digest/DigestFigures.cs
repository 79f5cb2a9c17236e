using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Snapshots;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>The figures of a digest, unrounded: what is counted of the week, and the scores that are named, at both ends (RP-3).</summary>
/// <param name="standings">The accounts on the day looked from.</param>
/// <param name="before">The accounts at the end of the week before, by key.</param>
/// <param name="input">Weekly goals and objectives, and the week they are of.</param>
internal sealed class DigestFigures(IReadOnlyList<Standing> standings, IReadOnlyDictionary<string, ScoreSnapshot> before, (DigestGoals Goals, DigestObjectives Objectives) input)
{
    /// <summary>The counts, in the order of the page.</summary>
    public ImmutableArray<(string Name, int Value)> Counts =>
    [
        ("accounts", standings.Count),
        ("weekly goals set", input.Goals.Count),
        ("weekly goals met", input.Goals.In(GoalState.Done)),
        ("weekly goals missed", input.Goals.In(GoalState.Missed)),
        ("objectives that run", input.Objectives.Count),
        ("objectives in time", input.Objectives.InTime),
        ("objectives that land late", input.Objectives.Late),
    ];

    /// <summary>A score of an account at the end of the week before and on the day looked from; null where there was none.</summary>
    public (double? Before, double? Now) ScoreOf(string account, WatchedScore watched) => (
        before.GetValueOrDefault(account)?.ScoreOf(watched.View.Key, watched.Group?.Key),
        standings.FirstOrDefault(s => string.Equals(s.Account.Key, account, StringComparison.Ordinal))?.Now.ScoreOf(watched.View.Key, watched.Group?.Key));

    /// <summary>The same as facts.</summary>
    /// <param name="named">The scores that are named: key of the account, and the score.</param>
    /// <param name="scorecardVersion">Version of the scorecard they are of.</param>
    public Dictionary<string, object?> Facts(IEnumerable<(string Account, WatchedScore Watched)> named, string scorecardVersion) => new(StringComparer.Ordinal)
    {
        [FactChanges.ScorecardPath] = scorecardVersion,
        ["document"] = WeeklyDigestModel.Name,
        ["counts"] = Counts.ToDictionary(count => count.Name, count => (object?)count.Value, StringComparer.Ordinal),
        ["accounts"] = named.GroupBy(one => one.Account, StringComparer.Ordinal).Select(own => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["key"] = own.Key,
            ["scores"] = own.Select(one => Score(one.Account, one.Watched)).ToImmutableArray(),
        }).ToImmutableArray(),
    };

    /// <summary>Rows of the table with the codes.</summary>
    /// <param name="named">The scores that are named.</param>
    /// <param name="codes">The codes.</param>
    public ImmutableArray<Dictionary<string, object?>> Rows(IEnumerable<(Standing Standing, WatchedScore Watched)> named, FigureCodes codes) =>
    [
        .. Counts.Select(count => Row(char.ToUpperInvariant(count.Name[0]) + count.Name[1..], ("", ""), (Figures.Number(count.Value), codes.Of($"counts/{count.Name}")))),
        .. from one in named
           let path = $"accounts/{one.Standing.Account.Key}/scores/{one.Watched.Key}"
           let scores = ScoreOf(one.Standing.Account.Key, one.Watched)
           select Row(
               $"{one.Standing.Account.Name}: {one.Watched.FullName}",
               (Figures.Score(scores.Before, one.Watched.View), codes.Of($"{path}/before")),
               (Figures.Score(scores.Now, one.Watched.View), codes.Of($"{path}/now"))),
    ];

    private Dictionary<string, object?> Score(string account, WatchedScore watched) => new(StringComparer.Ordinal)
    {
        ["key"] = watched.Key, ["before"] = ScoreOf(account, watched).Before, ["now"] = ScoreOf(account, watched).Now,
    };

    private static Dictionary<string, object?> Row(string name, (string Value, string Code) before, (string Value, string Code) now) => new(StringComparer.Ordinal)
    {
        ["name"] = name, ["before"] = before.Value, ["beforeCode"] = before.Code, ["now"] = now.Value, ["nowCode"] = now.Code,
    };
}
