using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>How a tally is said: as a row of scores, as counts, beside others, and for machines.</summary>
internal static class TallyLines
{
    private const int MostParts = 6;

    /// <summary>Mean, change and weeks.</summary>
    public static ScoreRow Row(ScoreTally tally) => new()
    {
        Name = tally.Watched.Name,
        Band = tally.Mean is { } mean ? tally.Watched.View.BandOf(mean) : Band.Unknown,
        Score = tally.Mean is null ? null : Figures.Score(tally.Mean, tally.Watched.View),
        Trend = tally.Change,
        Weeks = tally.Change is { } change && Math.Abs(change) >= 1 ? tally.Weeks : [],
        Coverage = tally.Coverage,
    };

    /// <summary>"Vendor Risk: 10 Green, 8 Yellow, 4 Red, 2 Unknown".</summary>
    public static Line Counts(ScoreTally tally)
    {
        List<TextSpan> spans = [new(tally.Watched.Name, SpanStyle.Strong), new(": ")];
        foreach (var band in Enum.GetValues<Band>().Where(b => tally.In(b) > 0))
            spans.Add(new TextSpan(string.Create(CultureInfo.InvariantCulture, $"{tally.In(band)} {BandWords.Word(band)}  "), Band: band));
        return new Line([.. spans]);
    }

    /// <summary>"Vendor Risk: Harbour 58 (8), −2.1 · North 61 (8)".</summary>
    /// <param name="tally">Over all accounts.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="at">The place of the tally in each part.</param>
    public static Line Parts(ScoreTally tally, ImmutableArray<PortfolioPart> parts, int at)
    {
        var scored = parts.Where(p => p.Tallies[at].Mean is not null).OrderBy(p => p.Tallies[at].Mean).ToList();
        var shown = scored.Take(MostParts).Select(p => $"{p.Name} {Said(p.Tallies[at])}");
        var more = scored.Count > MostParts ? string.Create(CultureInfo.InvariantCulture, $" · {scored.Count - MostParts} more") : "";
        return Line.Of(new TextSpan(tally.Watched.Name, SpanStyle.Strong), new TextSpan($": {(scored.Count == 0 ? "no scores" : string.Join(" · ", shown))}{more}"));
    }

    /// <summary>The tally for machines.</summary>
    public static object Json(ScoreTally tally) => new
    {
        View = tally.Watched.View.Key,
        Group = tally.Watched.Group?.Key,
        Green = tally.In(Band.Green),
        Yellow = tally.In(Band.Yellow),
        Red = tally.In(Band.Red),
        Unknown = tally.In(Band.Unknown),
        Na = tally.In(Band.NotApplicable),
        tally.Mean,
        tally.Count,
        tally.Coverage,
        tally.Change,
        tally.Compared,
        tally.Weeks,
    };

    private static string Said(ScoreTally tally)
    {
        var change = tally.Change is { } points && tally.Compared >= Raiser.Fewest ? $",\u00A0{ScoreNumbers.Change(points)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Figures.Score(tally.Mean, tally.Watched.View)}\u00A0({tally.Count}){change}");
    }
}
