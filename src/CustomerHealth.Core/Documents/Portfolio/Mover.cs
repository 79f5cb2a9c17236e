using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>A score of an account that moved in four weeks, with its exact parts (SC-12).</summary>
/// <param name="Account">Name of the account.</param>
/// <param name="Watched">The score.</param>
/// <param name="Change">The change with all its parts.</param>
internal sealed record Mover(string Account, WatchedScore Watched, ScoreChange Change)
{
    private const int MostEachWay = 6;
    private const int MostParts = 3;
    private const decimal Smallest = 0.05m;

    /// <summary>The scores that fell most, then those that rose most.</summary>
    public static ImmutableArray<(Standing Standing, WatchedScore Watched)> Among(IReadOnlyList<Standing> standings, IReadOnlyList<WatchedScore> watched)
    {
        var moved = standings
            .SelectMany(s => watched.Select(w => (Standing: s, Watched: w, Change: s.ChangeOf(w.View.Key, w.Group?.Key) ?? 0)))
            .Where(m => Math.Abs(m.Change) >= ScoreNumbers.Moved)
            .OrderBy(m => m.Change).ThenBy(m => m.Standing.Account.Key, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. moved.Where(m => m.Change < 0).Take(MostEachWay).Select(m => (m.Standing, m.Watched)),
            .. moved.Where(m => m.Change > 0).Reverse().Take(MostEachWay).Select(m => (m.Standing, m.Watched)),
        ];
    }

    /// <summary>The change of one score out of an explanation of an account.</summary>
    public static ScoreChange? Find(Explanation explanation, WatchedScore watched)
    {
        var view = explanation.Views.FirstOrDefault(v => string.Equals(v.Score.Key, watched.View.Key, StringComparison.Ordinal));
        return watched.Group is { } group ? view?.Groups.FirstOrDefault(g => string.Equals(g.Key, group.Key, StringComparison.Ordinal)) : view?.Score;
    }

    /// <summary>"Open tickets 3 → 9 (−21.0); all else +2.5": the heaviest parts, and the rest, so that all sum to the change.</summary>
    public string Why()
    {
        var shown = Change.Parts.Where(p => Math.Abs(p.Points ?? 0) >= Smallest && p.Kind != PartKind.Rounding).Take(MostParts).ToList();
        var rest = (Change.Delta ?? 0) - shown.Sum(p => p.Points ?? 0);
        var said = shown.Select(p => $"{p.Name} {p.Fact} ({ScoreNumbers.Change((double)p.Points!.Value)})");
        return Figures.Held(string.Join("; ", Math.Abs(rest) >= Smallest ? said.Append($"all else {ScoreNumbers.Change((double)rest)}") : said));
    }

    /// <summary>The row of the document.</summary>
    public Dictionary<string, object?> Row()
    {
        var (view, band) = (Watched.View, Watched.View.BandOf((double)(Change.To ?? 0)));
        return new(StringComparer.Ordinal)
        {
            ["account"] = Account,
            ["score"] = Watched.FullName,
            ["from"] = Figures.Score((double?)Change.From, view),
            ["to"] = Figures.Score((double?)Change.To, view),
            ["change"] = ScoreNumbers.Change((double)(Change.Delta ?? 0)),
            ["why"] = Why(),
            ["status"] = Scorecards.BandWords.Code(band),
            ["word"] = Scorecards.BandWords.Word(band),
        };
    }
}
