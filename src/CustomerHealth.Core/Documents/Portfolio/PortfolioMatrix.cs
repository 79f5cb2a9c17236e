using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>
/// Each score down, and the pods or the account owners across, in the order of their names: nobody is ranked. Means of few accounts are left out, for one
/// account is no habit; no mean stands over several scores (SC-1).
/// </summary>
/// <param name="tallies">Each score over all accounts.</param>
/// <param name="parts">The accounts of each pod or owner, in the order of the columns.</param>
internal sealed class PortfolioMatrix(ImmutableArray<ScoreTally> tallies, ImmutableArray<(string Name, ImmutableArray<Standing> Accounts)> parts)
{
    /// <summary>More columns than this make a second table.</summary>
    public const int MostColumns = 6;

    /// <summary>A mean of fewer accounts than this is not shown.</summary>
    public const int Fewest = Raiser.Fewest;

    /// <summary>The accounts of a portfolio by what they have in common, in the order of names, the nameless last.</summary>
    /// <param name="standings">All accounts.</param>
    /// <param name="keyOf">The pod or owner of one; null for none.</param>
    /// <param name="nameOf">Its name.</param>
    /// <param name="none">The name for none.</param>
    public static ImmutableArray<(string Name, ImmutableArray<Standing> Accounts)> PartsOf(
        IEnumerable<Standing> standings, Func<Account, string?> keyOf, Func<string, string> nameOf, string none) =>
    [
        .. standings.GroupBy(s => keyOf(s.Account) ?? "", StringComparer.Ordinal)
            .Select(own => (own.Key, Name: own.Key.Length == 0 ? none : nameOf(own.Key), Accounts: own.ToImmutableArray()))
            .OrderBy(own => own.Key.Length == 0).ThenBy(own => own.Name, StringComparer.Ordinal).ThenBy(own => own.Key, StringComparer.Ordinal)
            .Select(own => (own.Name, own.Accounts)),
    ];

    /// <summary>Tables of at most six columns, as even as can be; none unless two parts have a mean to hold side by side.</summary>
    public ImmutableArray<Dictionary<string, object?>> Tables()
    {
        var rows = tallies.Select(tally => (tally.Watched, Means: MeansOf(tally.Watched))).ToImmutableArray();
        if (Enumerable.Range(0, parts.Length).Count(i => rows.Any(row => row.Means[i].Shown is not null)) < 2)
            return [];
        var count = (parts.Length + MostColumns - 1) / MostColumns;
        return
        [
            .. Enumerable.Range(0, count).Select(i => (From: parts.Length * i / count, To: parts.Length * (i + 1) / count))
                .Select(columns => Table(columns.From..columns.To, rows)),
        ];
    }

    private Dictionary<string, object?> Table(Range columns, ImmutableArray<(WatchedScore Watched, ImmutableArray<(ScoreTally Tally, double? Shown)> Means)> rows) => new(StringComparer.Ordinal)
    {
        ["columns"] = parts[columns].Select(part => new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = part.Name, ["accounts"] = part.Accounts.Length }).ToImmutableArray(),
        ["rows"] = rows.Select(row => new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = row.Watched.FullName, ["cells"] = CellsOf(row.Means)[columns] }).ToImmutableArray(),
    };

    private ImmutableArray<(ScoreTally Tally, double? Shown)> MeansOf(WatchedScore watched) =>
    [
        .. parts.Select(part => ScoreTally.Of(watched, part.Accounts))
            .Select(tally => (tally, tally.Count >= Fewest && tally.Mean is { } mean ? Figures.Rounded(mean, watched.View) : (double?)null)),
    ];

    private static ImmutableArray<Dictionary<string, object?>> CellsOf(ImmutableArray<(ScoreTally Tally, double? Shown)> means)
    {
        var (lowest, highest) = (means.Min(mean => mean.Shown), means.Max(mean => mean.Shown));
        return [.. means.Select(mean => Cell(mean.Tally, mean.Shown, isLowest: mean.Shown is { } shown && shown == lowest && lowest < highest))];
    }

    private static Dictionary<string, object?> Cell(ScoreTally tally, double? mean, bool isLowest) => new(StringComparer.Ordinal)
    {
        ["mean"] = Figures.Score(mean, tally.Watched.View),
        ["status"] = BandWords.Code(mean is { } known ? tally.Watched.View.BandOf(known) : Band.Unknown),
        ["change"] = mean is not null && tally.Compared >= Fewest ? Figures.Change(tally.Change) : Figures.None,
        ["scored"] = tally.Count,
        ["isLowest"] = isLowest,
    };
}
