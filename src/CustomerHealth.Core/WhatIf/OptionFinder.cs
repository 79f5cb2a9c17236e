using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.WhatIf;

/// <summary>Finds what a measure of an account could come to, by the cut points in force for that account.</summary>
/// <param name="account">The account.</param>
/// <param name="asOf">The day.</param>
/// <param name="asked">Texts that conditions of the scorecard ask for: a choice avoids them where it can.</param>
internal sealed class OptionFinder(Account account, AsOf asOf, IReadOnlySet<string> asked)
{
    private static readonly Band[] Better = [Band.Yellow, Band.Green];

    private readonly MeasureScorer _scorer = new(asOf, asOf.Day);

    /// <summary>Yellow and green, as far as the measure can be either; the smaller step first.</summary>
    public ImmutableArray<MeasureOption> Of(Measure measure) =>
        [.. Wishes(measure, Better).Select(w => Admitted(measure, w.Band, w.Words, w.Values)).OfType<MeasureOption>()];

    /// <summary>Red; null when it cannot be.</summary>
    public MeasureOption? Red(Measure measure) =>
        Wishes(measure, [Band.Red]).Select(w => Admitted(measure, w.Band, w.Words, w.Values)).OfType<MeasureOption>().FirstOrDefault();

    private IEnumerable<(Band Band, string Words, IEnumerable<string> Values)> Wishes(Measure measure, Band[] bands) => measure.Kind switch
    {
        MeasureKind.Number or MeasureKind.Percent or MeasureKind.Count or MeasureKind.DaysSince => Cut(measure, bands),
        MeasureKind.DaysFromStart => Milestone(measure, bands),
        MeasureKind.YesNo => bands.Where(b => b != Band.Yellow).Select(b => One(b, b == Band.Green == (measure.Better == Direction.Higher) ? "yes" : "no")),
        MeasureKind.Choice => bands.Select(b => Choice(measure, b)),
        MeasureKind.Rubric => bands.SelectMany(b => Steps(b).Select(s => (b, $"{s} of 4", (IEnumerable<string>)[s]))),
        MeasureKind.Colour => bands.Select(b => One(b, BandWords.Code(b))),
    };

    private IEnumerable<(Band Band, string Words, IEnumerable<string> Values)> Cut(Measure measure, Band[] bands)
    {
        if (Thresholds.For(measure, account, asOf.Day).Cuts is not { } cuts)
            yield break;
        var up = measure.Better == Direction.Higher;
        foreach (var band in bands)
        {
            yield return band == Band.Red
                ? (band, "worse than yellow", SupposedValues.At(cuts.Yellow, !up))
                : (band, TargetWords.Of(measure, cuts, band), SupposedValues.At(band == Band.Green ? cuts.Green : cuts.Yellow, up));
        }
    }

    /// <summary>A milestone can be reached today at the earliest: what is past cannot become better; and once reached it stays so, hence no red.</summary>
    private IEnumerable<(Band Band, string Words, IEnumerable<string> Values)> Milestone(Measure measure, Band[] bands)
    {
        if (account.Start is not { } start || Thresholds.For(measure, account, asOf.Day).Cuts is not { } cuts)
            yield break;
        var days = Period.DaysBetween(start, asOf.Day);
        foreach (var band in bands.Where(b => b != Band.Red && days >= 0 && Points.BandOf(days, cuts, measure.Better) == b))
            yield return (band, TargetWords.Of(measure, cuts, band), [days.ToString(CultureInfo.InvariantCulture)]);
    }

    private (Band Band, string Words, IEnumerable<string> Values) Choice(Measure measure, Band band)
    {
        var texts = SupposedValues.Texts(measure, band, asked);
        var free = texts.Where(t => !asked.Contains(t)).ToList();
        return (band, string.Join(" or ", free.Count > 0 ? free : texts), texts);
    }

    private static (Band Band, string Words, IEnumerable<string> Values) One(Band band, string value) => (band, value, [value]);

    private static string[] Steps(Band band) => band switch
    {
        Band.Green => ["3", "4"],
        Band.Yellow => ["2"],
        _ => ["0"],
    };

    private MeasureOption? Admitted(Measure measure, Band band, string words, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            var readings = SupposedReadings.Of(measure, value, asOf);
            var result = _scorer.Score(measure, account, AccountHistory.Empty(account.Key).With(measure.Key, readings.AsSpan()));
            if (result.Band == band && result.Points is { } points)
                return new MeasureOption(points, band, words, readings);
        }

        return null;
    }
}
