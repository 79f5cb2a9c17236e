using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Portfolio;

/// <summary>
/// Which accounts are worth working on today, the first first (SC-13). There is no score behind it: by <see cref="RiskTier"/>; within a tier those that
/// renew within 90 days, the nearest first; then more Reds, then more revenue, then the key.
/// A low score of expansion is white space, not a risk: <see cref="WhiteSpace"/> lists it.
/// </summary>
public static class RiskOrder
{
    /// <summary>A renewal this many days ahead is near.</summary>
    public const int NearRenewal = 90;

    /// <summary>The accounts for which any tier holds.</summary>
    /// <param name="standings">Where the accounts stand.</param>
    /// <param name="scorecard">The scores that are looked at.</param>
    /// <param name="today">The day that renewals are counted from.</param>
    public static ImmutableArray<RiskEntry> Of(IEnumerable<Standing> standings, Scorecard scorecard, LocalDate today)
    {
        ImmutableArray<WatchedScore> watched = [.. WatchedScore.Of(scorecard).Where(w => !string.Equals(w.View.Key, WhiteSpace.View, StringComparison.Ordinal))];
        return
        [
            .. standings.Select(standing => EntryOf(standing, watched, today)).OfType<RiskEntry>()
                .OrderBy(entry => entry.Tier)
                .ThenBy(entry => DaysToRenewal(entry.Standing.Account, today) ?? int.MaxValue)
                .ThenByDescending(entry => entry.Reds)
                .ThenByDescending(entry => entry.Standing.Account.Mrr ?? 0)
                .ThenBy(entry => entry.Standing.Account.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Days to a renewal that is near; null for one that is past, far or not known.</summary>
    public static int? DaysToRenewal(Account account, LocalDate today) =>
        account.Renewal is { } renewal && Period.DaysBetween(today, renewal) is >= 0 and <= NearRenewal and var days ? days : null;

    private static RiskEntry? EntryOf(Standing standing, ImmutableArray<WatchedScore> watched, LocalDate today)
    {
        Seen[] seen = [.. watched.Select(score => Seen.Of(standing, score))];
        Seen[] reds = [.. seen.Where(s => s.Band == Band.Red).OrderBy(s => s.Score)];
        var isNear = DaysToRenewal(standing.Account, today) is not null;
        var (tier, focus, conflict) =
            ConflictOf(seen) is var (found, bad) ? (RiskTier.Conflict, bad, found)
            : Array.Find(reds, s => s is { WasKnown: true, BandBefore: not Band.Red }) is { } fresh ? (RiskTier.NewRed, fresh, null)
            : isNear && reds is [var worst, ..] ? (RiskTier.RenewingRed, worst, null)
            : FallOf(seen) is { } fallen ? (RiskTier.Fall, fallen, null)
            : reds is [var old, ..] ? (RiskTier.StandingRed, old, null)
            : Array.Find(seen, s => s is { WasKnown: true, Band: Band.Unknown }) is { } blind ? (RiskTier.WentBlind, blind, null)
            : (default(RiskTier), default(Seen), default(Conflict));
        return focus is null ? null : new RiskEntry(standing, tier, focus.Watched, conflict, reds.Length);
    }

    private static (Conflict Conflict, Seen Bad)? ConflictOf(Seen[] seen)
    {
        return Conflicts.Among(group => Find(group)?.Band) is [var (conflict, bad), ..] ? (conflict, Find(bad)!) : null;

        Seen? Find(string group) => Array.Find(seen, s => string.Equals(s.Watched.Group?.Key, group, StringComparison.Ordinal));
    }

    private static Seen? FallOf(Seen[] seen) => seen
        .Where(s => s.Change is { } change && s.Band != Band.Green
            && (change < -AlertSettings.Default.Points || (change < 0 && s is { Band: Band.Yellow, BandBefore: Band.Green })))
        .MinBy(s => s.Change);

    /// <summary>A score of an account, now and four weeks before.</summary>
    private sealed record Seen(WatchedScore Watched, double? Score, Band? Band, double? ScoreBefore, Band? BandBefore)
    {
        public bool WasKnown => ScoreBefore is not null;

        public double? Change => Score - ScoreBefore;

        public static Seen Of(Standing standing, WatchedScore watched)
        {
            var (view, group) = (watched.View.Key, watched.Group?.Key);
            var now = standing.Now.FigureOf(view, group);
            var before = ReferenceEquals(standing.Before, standing.Now) ? now : standing.Before?.FigureOf(view, group);
            return new Seen(watched, now.Score, now.Band, before?.Score, before?.Band);
        }
    }
}
