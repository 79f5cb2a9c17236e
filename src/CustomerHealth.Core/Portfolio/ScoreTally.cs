using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Portfolio;

/// <summary>One score over many accounts. There is no tally over several scores (SC-1).</summary>
public sealed record ScoreTally
{
    /// <summary>The score.</summary>
    public required WatchedScore Watched { get; init; }

    /// <summary>How many accounts are in each band, by band.</summary>
    public required ImmutableArray<int> Bands { get; init; }

    /// <summary>How many accounts have a score.</summary>
    public required int Count { get; init; }

    /// <summary>Mean score of those; null for none.</summary>
    public required double? Mean { get; init; }

    /// <summary>Mean coverage of the accounts it applies to, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Mean change in four weeks of the accounts that had a score then and have one now; null for none.</summary>
    public required double? Change { get; init; }

    /// <summary>How many accounts <see cref="Change"/> rests on.</summary>
    public required int Compared { get; init; }

    /// <summary>Mean of each week, oldest first; null where no account had a score.</summary>
    public required ImmutableArray<double?> Weeks { get; init; }

    /// <summary>How many accounts are in a band.</summary>
    public int In(Band band) => Bands[(int)band];

    /// <summary>The tally of a score over some accounts.</summary>
    public static ScoreTally Of(WatchedScore watched, IReadOnlyList<Standing> standings)
    {
        var (view, group) = (watched.View.Key, watched.Group?.Key);
        var bands = new int[Enum.GetValues<Band>().Length];
        foreach (var standing in standings)
            bands[(int)(standing.Now.BandOf(view, group) ?? Band.Unknown)]++;
        double[] changes = [.. standings.Select(s => s.ChangeOf(view, group)).OfType<double>()];
        var applies = standings.Where(s => s.Now.BandOf(view, group) != Band.NotApplicable).Select(s => s.Now.CoverageOf(view, group)).DefaultIfEmpty();
        return new ScoreTally
        {
            Watched = watched,
            Bands = [.. bands],
            Count = standings.Count(s => s.Now.ScoreOf(view, group) is not null),
            Mean = Average(standings.Select(s => s.Now.ScoreOf(view, group))),
            Coverage = applies.Average(),
            Change = changes.Length > 0 ? changes.Average() : null,
            Compared = changes.Length,
            Weeks = [.. Enumerable.Range(0, Standing.Points).Select(week => Average(standings.Select(s => s.Weeks[week]?.ScoreOf(view, group))))],
        };
    }

    private static double? Average(IEnumerable<double?> scores) => scores.Average();
}
