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
        ImmutableArray<WatchedScore> reds = [.. watched.Where(w => BandNow(standing, w) == Band.Red).OrderBy(w => Score(standing, w))];
        var isNear = DaysToRenewal(standing.Account, today) is not null;
        var (tier, focus, conflict) =
            ConflictOf(standing, watched) is var (found, bad) ? (RiskTier.Conflict, bad, found)
            : reds.FirstOrDefault(w => WasKnown(standing, w) && BandBefore(standing, w) != Band.Red) is { } fresh ? (RiskTier.NewRed, fresh, null)
            : isNear && reds is [var worst, ..] ? (RiskTier.RenewingRed, worst, null)
            : FallOf(standing, watched) is { } fallen ? (RiskTier.Fall, fallen, null)
            : reds is [var old, ..] ? (RiskTier.StandingRed, old, null)
            : watched.FirstOrDefault(w => WasKnown(standing, w) && BandNow(standing, w) == Band.Unknown) is { } blind ? (RiskTier.WentBlind, blind, null)
            : (default(RiskTier), default(WatchedScore), default(Conflict));
        return focus is null ? null : new RiskEntry(standing, tier, focus, conflict, reds.Length);
    }

    private static (Conflict Conflict, WatchedScore Bad)? ConflictOf(Standing standing, ImmutableArray<WatchedScore> watched)
    {
        var groups = watched.Where(w => w.Group is not null).DistinctBy(w => w.Group!.Key, StringComparer.Ordinal).ToDictionary(w => w.Group!.Key, StringComparer.Ordinal);
        var found = Conflicts.Among(groups.ToDictionary(g => g.Key, g => BandNow(standing, g.Value) ?? Band.Unknown, StringComparer.Ordinal));
        return found is [var (conflict, bad), ..] ? (conflict, groups[bad]) : null;
    }

    private static WatchedScore? FallOf(Standing standing, ImmutableArray<WatchedScore> watched) => watched
        .Where(w => Change(standing, w) is { } change && BandNow(standing, w) != Band.Green
            && (change < -AlertSettings.Default.Points || (change < 0 && BandNow(standing, w) == Band.Yellow && BandBefore(standing, w) == Band.Green)))
        .MinBy(w => Change(standing, w));

    private static bool WasKnown(Standing standing, WatchedScore w) => standing.Before?.ScoreOf(w.View.Key, w.Group?.Key) is not null;

    private static double? Score(Standing standing, WatchedScore w) => standing.Now.ScoreOf(w.View.Key, w.Group?.Key);

    private static double? Change(Standing standing, WatchedScore w) => standing.ChangeOf(w.View.Key, w.Group?.Key);

    private static Band? BandNow(Standing standing, WatchedScore w) => standing.Now.BandOf(w.View.Key, w.Group?.Key);

    private static Band? BandBefore(Standing standing, WatchedScore w) => standing.Before?.BandOf(w.View.Key, w.Group?.Key);
}
