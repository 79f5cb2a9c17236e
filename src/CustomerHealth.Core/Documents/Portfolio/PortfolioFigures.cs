using System.Collections.Immutable;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>The figures that a reader may ask about later, each with its code: mean, change, freshness and the accounts in each band of every score (RP-3).</summary>
internal static class PortfolioFigures
{
    /// <summary>A row for each score.</summary>
    public static ImmutableArray<Dictionary<string, object?>> Of(ImmutableArray<ScoreTally> tallies, FigureCodes codes) => [.. tallies.Select(tally => Row(tally, codes))];

    private static Dictionary<string, object?> Row(ScoreTally tally, FigureCodes codes)
    {
        var path = PortfolioFacts.PathOf(tally.Watched);
        var row = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = tally.Watched.FullName,
            ["mean"] = Figures.Score(tally.Mean, tally.Watched.View),
            ["meanCode"] = codes.Of($"{path}/mean"),
            ["change"] = Figures.Change(tally.Change),
            ["changeCode"] = codes.Of($"{path}/change"),
            ["coverage"] = Figures.Percent(tally.Coverage),
            ["coverageCode"] = codes.Of($"{path}/coverage"),
        };
        foreach (var band in Enum.GetValues<Band>())
        {
            row[BandWords.Code(band)] = tally.In(band);
            row[BandWords.Code(band) + "Code"] = codes.Of($"{path}/bands/{BandWords.Code(band)}");
        }

        return row;
    }
}
