using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>Each score over the accounts: mean, weeks, bands now and four weeks ago, by pod and by owner. None over several scores (SC-1).</summary>
internal sealed class PortfolioScores(PortfolioScorecardInput input)
{
    private const int FewestForTrend = 2;
    private readonly ImmutableArray<ScoreTally> _tallies = [.. input.Watched.Select(w => ScoreTally.Of(w, input.Look.Standings))];

    public ImmutableArray<ScoreTally> Tallies => _tallies;

    /// <summary>Rows of the tables.</summary>
    public ImmutableArray<Dictionary<string, object?>> Rows() => [.. _tallies.Select(Row)];

    /// <summary>Each score in each pod.</summary>
    public ImmutableArray<Dictionary<string, object?>> Pods() =>
        new PortfolioMatrix(_tallies, PortfolioMatrix.PartsOf(input.Look.Standings, a => a.Pod, pod => input.Pods.GetValueOrDefault(pod, pod), "No pod")).Tables();

    /// <summary>Each score for each account owner.</summary>
    public ImmutableArray<Dictionary<string, object?>> Owners() =>
        new PortfolioMatrix(_tallies, PortfolioMatrix.PartsOf(input.Look.Standings, a => a.Owner, owner => input.NameOf(owner)!, "No owner")).Tables();

    /// <summary>One tile for each view; a view that is not combined has a row for each group (SC-2).</summary>
    public ImmutableArray<Dictionary<string, object?>> Tiles() =>
        [.. _tallies.GroupBy(t => t.Watched.View.Key, StringComparer.Ordinal).Select(same => same.First().Watched.Group is null ? Tile(same.First()) : Groups([.. same]))];

    public static Band BandOf(ScoreTally tally) => tally.Mean is { } mean ? tally.Watched.View.BandOf(mean) : Band.Unknown;

    private static Dictionary<string, object?> Tile(ScoreTally tally)
    {
        var tile = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["label"] = tally.Watched.Name,
            ["value"] = Figures.Score(tally.Mean, tally.Watched.View),
            ["of"] = tally.Mean is null ? "" : "/ 100",
            ["note"] = tally.Change is null ? $"{Figures.Count(tally.Count, "account")} scored" : $"{Figures.Change(tally.Change)} in 4 weeks",
            ["status"] = BandWords.Code(BandOf(tally)),
        };
        if (Weeks(tally) is { Length: >= FewestForTrend } weeks)
            tile["trend"] = weeks;
        return tile;
    }

    private static Dictionary<string, object?> Groups(ImmutableArray<ScoreTally> tallies) => new(StringComparer.Ordinal)
    {
        ["label"] = tallies[0].Watched.View.Name,
        ["rows"] = tallies.Select(t => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["label"] = t.Watched.Name,
            ["status"] = BandWords.Code(BandOf(t)),
            ["value"] = Figures.Score(t.Mean, t.Watched.View),
        }).ToImmutableArray(),
    };

    private Dictionary<string, object?> Row(ScoreTally tally)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = tally.Watched.FullName,
            ["mean"] = Figures.Score(tally.Mean, tally.Watched.View),
            ["status"] = BandWords.Code(BandOf(tally)),
            ["word"] = BandWords.Word(BandOf(tally)),
            ["change"] = Figures.Change(tally.Change),
            ["compared"] = tally.Compared,
            ["weeks"] = Weeks(tally),
            ["scored"] = tally.Count,
            ["coverage"] = Figures.Percent(tally.Coverage),
        };
        foreach (var band in Enum.GetValues<Band>())
        {
            row[BandWords.Code(band)] = tally.In(band);
            row[BandWords.Code(band) + "Before"] = input.Look.Standings.Count(s => BandBefore(s, tally.Watched) == band);
        }

        return row;
    }

    public static Band BandBefore(Standing standing, WatchedScore watched) => standing.Before?.BandOf(watched.View.Key, watched.Group?.Key) ?? Band.Unknown;

    private static ImmutableArray<double> Weeks(ScoreTally tally) => [.. tally.Weeks.OfType<double>().Select(w => Math.Round(w, 1))];
}
