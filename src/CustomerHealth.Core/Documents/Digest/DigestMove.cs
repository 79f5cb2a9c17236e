using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>A score of an account that went into another band in the week, or fell far (SC-14).</summary>
/// <param name="Standing">Where the account stands.</param>
/// <param name="Watched">The score.</param>
/// <param name="What">From what to what, between which days.</param>
internal sealed record DigestMove(Standing Standing, WatchedScore Watched, ScoreAlert What)
{
    private const int MostEachWay = 6;

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
        ["from"] = Figures.Score(What.From, Watched.View),
        ["fromStatus"] = BandWords.Code(What.FromBand),
        ["to"] = Figures.Score(What.To, Watched.View),
        ["status"] = BandWords.Code(What.ToBand),
        ["word"] = BandWords.Word(What.ToBand),
        ["why"] = Why,
        ["play"] = Play,
        ["owner"] = Owner ?? Figures.None,
    };
}
