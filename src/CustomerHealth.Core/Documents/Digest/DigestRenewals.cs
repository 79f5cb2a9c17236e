using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>The contracts that renew soon, the nearest first, each with what is Red.</summary>
internal static class DigestRenewals
{
    /// <summary>Soon is within this many days.</summary>
    public const int Days = 60;

    public static ImmutableArray<Dictionary<string, object?>> Of(WeeklyDigestInput input)
    {
        var day = input.Request.Week.Day;
        ImmutableArray<WatchedScore> watched = [.. WatchedScore.Of(input.Request.Scorecard)];
        return
        [
            .. input.Look.Standings.Where(s => s.Account.Renewal is { } renewal && Period.DaysBetween(day, renewal) is >= 0 and <= Days)
                .OrderBy(s => s.Account.Renewal).ThenBy(s => s.Account.Key, StringComparer.Ordinal)
                .Select(s => Row(s, watched, input)),
        ];
    }

    private static Dictionary<string, object?> Row(Standing standing, ImmutableArray<WatchedScore> watched, WeeklyDigestInput input)
    {
        var (account, renewal) = (standing.Account, standing.Account.Renewal!.Value);
        string[] reds = [.. watched.Where(w => standing.Now.BandOf(w.View.Key, w.Group?.Key) == Band.Red).Select(w => w.FullName)];
        return new(StringComparer.Ordinal)
        {
            ["account"] = account.Name,
            ["renewal"] = Figures.Date(renewal),
            ["away"] = Words.Away(renewal, input.Request.Week.Day),
            ["mrr"] = account.Mrr is { } mrr ? Figures.Number((double)mrr) : Figures.None,
            ["reds"] = string.Join(", ", reds),
            ["owner"] = account.Owner is { } owner ? input.NameOf(owner) : Figures.None,
        };
    }
}
