using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>A score of an account that stands in another band than at the end of the week before, or fell on after it had fallen far (SC-14).</summary>
/// <param name="Standing">Where the account stands.</param>
/// <param name="Watched">The score.</param>
/// <param name="What">From what to what: from the end of the week before, or the last day it was known, to the day looked from.</param>
internal sealed record DigestMove(Standing Standing, WatchedScore Watched, ScoreAlert What)
{
    private const int MostEachWay = 6;

    /// <summary>True when there was no score at the end of the week before: what there was is older, and is no score of then.</summary>
    public bool HasNoBefore { get; init; }

    /// <summary>The fall that was told of in the week and began before it; null for none.</summary>
    public ScoreAlert? Longer { get; init; }

    /// <summary>What drove it, the heaviest first; filled in for those that are shown.</summary>
    public string Why { get; init; } = "";

    /// <summary>What to do.</summary>
    public string Play { get; init; } = "";

    /// <summary>Who does it; null when nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>True for the worse.</summary>
    public bool IsWorse => What.ToBand != What.FromBand ? What.ToBand > What.FromBand : What.To < What.From;

    /// <summary>The heaviest of some moves, in the order of the views.</summary>
    /// <param name="moves">All for the worse, or all for the better.</param>
    /// <param name="watched">The scores in the order of the scorecard.</param>
    public static ImmutableArray<DigestMove> Heaviest(IEnumerable<DigestMove> moves, ImmutableArray<WatchedScore> watched) =>
    [
        .. moves.OrderByDescending(m => m.What.ToBand == Band.Red).ThenByDescending(m => Math.Abs(m.What.To - m.What.From)).ThenBy(m => m.Standing.Account.Key, StringComparer.Ordinal)
            .Take(MostEachWay)
            .OrderBy(m => watched.IndexOf(m.Watched)).ThenBy(m => m.Standing.Account.Key, StringComparer.Ordinal),
    ];

    /// <summary>The row of the document.</summary>
    public Dictionary<string, object?> Row() => new(StringComparer.Ordinal)
    {
        ["account"] = Standing.Account.Name,
        ["score"] = Watched.FullName,
        ["from"] = HasNoBefore ? Figures.None : Figures.Score(What.From, Watched.View),
        ["fromStatus"] = BandWords.Code(HasNoBefore ? Band.Unknown : What.FromBand),
        ["to"] = Figures.Score(What.To, Watched.View),
        ["status"] = BandWords.Code(What.ToBand),
        ["word"] = BandWords.Word(What.ToBand),
        ["why"] = string.Join("; ", ((string[])[Why, LongerWords()]).Where(part => part.Length > 0)),
        ["play"] = Play,
        ["owner"] = Owner ?? Figures.None,
    };

    private string LongerWords()
    {
        if (Longer is not { } fall)
            return "";
        var points = FigureFormat.Rounded(fall.From, Watched.View) - FigureFormat.Rounded(What.To, Watched.View);
        return $"fell {Figures.Number(points)} {(points == 1 ? "point" : "points")} since {Words.Day(fall.Since, What.Day)}";
    }
}
