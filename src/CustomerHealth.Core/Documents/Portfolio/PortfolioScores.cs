using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
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
            ["pods"] = Parts(tally.Watched, a => a.Pod, key => input.Pods.GetValueOrDefault(key, key), "no pod"),
            ["owners"] = Parts(tally.Watched, a => a.Owner, key => input.NameOf(key)!, "no owner"),
        };
        foreach (var band in Enum.GetValues<Band>())
        {
            row[BandWords.Code(band)] = tally.In(band);
            row[BandWords.Code(band) + "Before"] = input.Look.Standings.Count(s => BandBefore(s, tally.Watched) == band);
        }

        return row;
    }

    public static Band BandBefore(Standing standing, WatchedScore watched) => standing.Before?.BandOf(watched.View.Key, watched.Group?.Key) ?? Band.Unknown;

    private string Parts(WatchedScore watched, Func<Account, string?> keyOf, Func<string, string> nameOf, string none)
    {
        var said = input.Look.Standings.GroupBy(s => keyOf(s.Account) ?? "", StringComparer.Ordinal)
            .Select(own => (Name: own.Key.Length == 0 ? none : nameOf(own.Key), Tally: ScoreTally.Of(watched, [.. own])))
            .Where(part => part.Tally.Mean is not null)
            .OrderBy(part => part.Tally.Mean).ThenBy(part => part.Name, StringComparer.Ordinal)
            .Select(part => Said(part.Name, part.Tally));
        return string.Join(" · ", said.DefaultIfEmpty("no scores"));
    }

    private static string Said(string name, ScoreTally tally)
    {
        var change = tally.Change is { } points && tally.Compared >= Raiser.Fewest ? $",\u00A0{ScoreNumbers.Change(points)}" : "";
        return $"{name}\u00A0{Figures.Score(tally.Mean, tally.Watched.View)} ({Figures.Number(tally.Count)}{change})";
    }

    private static ImmutableArray<double> Weeks(ScoreTally tally) => [.. tally.Weeks.OfType<double>().Select(w => Math.Round(w, 1))];
}
