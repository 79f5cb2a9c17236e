using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>An account worth working on, as a row of a document.</summary>
internal static class RiskFields
{
    /// <summary>The row.</summary>
    public static Dictionary<string, object?> Of(RiskRow row)
    {
        var (entry, focus) = (row.Entry, row.Entry.Focus);
        var figure = entry.Standing.Now.FigureOf(focus.View.Key, focus.Group?.Key);
        var band = figure.Band ?? Band.Unknown;
        return new(StringComparer.Ordinal)
        {
            ["account"] = row.Name,
            ["why"] = Word(entry.Tier),
            ["score"] = focus.FullName,
            ["status"] = BandWords.Code(band),
            ["word"] = BandWords.Word(band),
            ["value"] = Figures.Score(figure.Score, focus.View),
            ["fact"] = Figures.Held(row.Detail.Fact),
            ["play"] = row.Detail.Play,
            ["owner"] = row.Detail.Owner ?? Figures.None,
            ["renewal"] = entry.Standing.Account.Renewal is { } day ? Figures.Date(day) : Figures.None,
        };
    }

    private static string Word(RiskTier tier) => tier switch
    {
        RiskTier.Conflict => "Conflict",
        RiskTier.NewRed => "New Red",
        RiskTier.RenewingRed => "Red that renews soon",
        RiskTier.Fall => "Fell",
        RiskTier.StandingRed => "Red",
        RiskTier.WentBlind => "Lost sight",
    };
}
