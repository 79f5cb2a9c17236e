using System.Collections.Immutable;
using CustomerHealth.Core.Portfolio;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>The mean of each score over the weeks. A week without a score is a gap, never a 0.</summary>
internal sealed class PortfolioCharts(PortfolioLook look, ImmutableArray<ScoreTally> tallies)
{
    private const double Step = 10;
    private const double Top = 100;

    /// <summary>The last day of each week.</summary>
    public ImmutableArray<string> Weeks => ScoreCharts.Weeks(look.AsOf.Day, Standing.Points);

    /// <summary>Panels of a multiples block; a score that no account had in any week is left out.</summary>
    public ImmutableArray<Dictionary<string, object?>> Panels =>
        [.. Drawn.Select(t => ScoreCharts.Panel(t.Watched.FullName, PortfolioScores.BandOf(t), t.Weeks, t.Watched.View))];

    /// <summary>Bands behind the panels.</summary>
    public ImmutableArray<Dictionary<string, object?>> Scale => ScoreCharts.Scale([.. Drawn.Select(t => t.Watched.View)], Low, High);

    /// <summary>Where the scale of the panels begins: the ten below the lowest mean, because means of many accounts move little.</summary>
    public double Low => Math.Min(Top - Step, Math.Floor(Means.DefaultIfEmpty(0).Min() / Step) * Step);

    /// <summary>Where it ends: the ten above the highest mean.</summary>
    public double High => Math.Max(Low + Step, Math.Ceiling(Means.DefaultIfEmpty(Top).Max() / Step) * Step);

    private IEnumerable<ScoreTally> Drawn => tallies.Where(t => t.Weeks.Any(week => week is not null));

    private IEnumerable<double> Means => Drawn.SelectMany(t => t.Weeks.OfType<double>().Select(week => Figures.Rounded(week, t.Watched.View)));
}
