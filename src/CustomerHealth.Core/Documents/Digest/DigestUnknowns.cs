using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>What the digest cannot say, a sentence each.</summary>
internal static class DigestUnknowns
{
    private const int MostNamed = 5;

    public static ImmutableArray<string> Of(WeeklyDigestInput input)
    {
        string?[] sentences =
        [
            Unknown(input),
            input.WentBlind.IsEmpty ? null : $"Lost sight of in the week: {Named([.. input.WentBlind])}.",
            input.Look.Alerts is null ? "The week's alerts are not known: for so many accounts they come from the daily snapshots, which do not reach up to yesterday." : null,
            NoValue(input),
            input.HasMoreActs ? "More was done since the week began than is looked at: the oldest acts by hand are missing from the list." : null,
        ];
        return [.. sentences.OfType<string>()];
    }

    private static string? Unknown(WeeklyDigestInput input)
    {
        ImmutableArray<WatchedScore> watched = [.. WatchedScore.Of(input.Request.Scorecard)];
        var blind = input.Look.Standings.Select(s => (s.Account, Count: watched.Count(w => IsUnknown(s, w)))).Where(s => s.Count > 0)
            .OrderByDescending(s => s.Count).ThenBy(s => s.Account.Key, StringComparer.Ordinal).ToList();
        return blind.Count == 0
            ? null
            : $"Of {Figures.Count(blind.Count, "account")} at least one score is Unknown, for want of fresh data: {Named([.. blind.Select(s => $"{s.Account.Name} ({s.Count} of {watched.Length})")])}.";
    }

    private static bool IsUnknown(Standing standing, WatchedScore watched) => standing.Now.BandOf(watched.View.Key, watched.Group?.Key) is null or Band.Unknown;

    private static string? NoValue(WeeklyDigestInput input)
    {
        var week = input.Request.Week;
        string[] without = [.. input.Objectives.Where(o => o.Current is null && o.Start <= week.Day && o.Due >= week.Monday).Select(o => $"{input.Find(o.Account)?.Account.Name ?? o.Account}: {o.Metric}")];
        return without is [] ? null : $"Nobody has said where {Figures.Count(without.Length, "objective")} {(without.Length == 1 ? "stands" : "stand")}: {Named(without)}.";
    }

    private static string Named(string[] names) =>
        Figures.List(names.Length <= MostNamed ? names : [.. names.Take(MostNamed), $"{names.Length - MostNamed} more"]);
}
