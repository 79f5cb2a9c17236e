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
        var bands = new int[Enum.GetValues<Band>().Length];
        Running[] weeks = [.. Enumerable.Range(0, Standing.Points).Select(_ => new Running())];
        var (coverage, change) = (new Running(), new Running());
        foreach (var standing in standings)
        {
            var now = standing.Now.FigureOf(watched.View.Key, watched.Group?.Key);
            bands[(int)(now.Band ?? Band.Unknown)]++;
            if (now.Band != Band.NotApplicable)
                coverage.Add(now.Coverage);
            double? score = null;
            for (var week = 0; week < weeks.Length; week++)
            {
                // A snapshot that held for weeks is one object: its score is looked up once.
                if (week == 0 || !ReferenceEquals(standing.Weeks[week], standing.Weeks[week - 1]))
                    score = standing.Weeks[week]?.ScoreOf(watched.View.Key, watched.Group?.Key);
                weeks[week].Add(score);
                if (week == 0)
                    change.Add(now.Score - score);
            }
        }

        return new ScoreTally
        {
            Watched = watched,
            Bands = [.. bands],
            Count = weeks[^1].Count,
            Mean = weeks[^1].Mean,
            Coverage = coverage.Mean ?? 0,
            Change = change.Mean,
            Compared = change.Count,
            Weeks = [.. weeks.Select(week => week.Mean)],
        };
    }

    /// <summary>The mean of what is known.</summary>
    private sealed class Running
    {
        private double _sum;

        public int Count { get; private set; }

        public double? Mean => Count == 0 ? null : _sum / Count;

        public void Add(double? value)
        {
            if (value is not { } known)
                return;
            _sum += known;
            Count++;
        }
    }
}
