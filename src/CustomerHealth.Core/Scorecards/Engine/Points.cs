using System.Globalization;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Observations;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>From a value to a band and points: green 100, yellow 50, red 0; a rubric 0, 25, 50, 75, 100 (SC-9).</summary>
internal static class Points
{
    private const double PerRubricStep = 25;

    /// <summary>The result of a fresh value; missing, with a note, when the value is none that the kind allows.</summary>
    public static MeasureResult Of(Measure measure, CutPoints? cuts, in Reading newest, string? value, double number)
    {
        var (band, points, problem) = measure.Kind switch
        {
            MeasureKind.Number or MeasureKind.Percent or MeasureKind.Count or MeasureKind.DaysSince or MeasureKind.DaysFromStart => Cut(measure, cuts, value, number),
            MeasureKind.YesNo => Answer(measure, value),
            MeasureKind.Choice => Choice(measure, value),
            MeasureKind.Rubric => Rubric(value, number),
            MeasureKind.Colour => Colour(value),
        };
        return new MeasureResult
        {
            Measure = measure,
            State = problem is not null ? MeasureState.Missing : band == Band.NotApplicable ? MeasureState.NotApplicable : MeasureState.Fresh,
            Band = band,
            Points = problem is null && band != Band.NotApplicable ? points : null,
            Value = value ?? number.ToString(CultureInfo.InvariantCulture),
            Number = double.IsNaN(number) ? null : number,
            Newest = newest.Value is null ? null : newest,
            Cuts = cuts,
            Remark = problem ?? (band == Band.NotApplicable ? Notes.ChoiceDoesNotApply(value) : null),
        };
    }

    private static (Band Band, double Points, MeasureNote? Problem) Cut(Measure measure, CutPoints? cuts, string? value, double number)
    {
        if (double.IsNaN(number))
            return Refused(Notes.NotANumber(value));
        if (number < 0 && measure.Kind == MeasureKind.DaysSince)
            return Refused(Notes.LiesAhead(value));
        if (number < 0 && measure.Kind is MeasureKind.Count or MeasureKind.DaysFromStart)
            return Refused(Notes.BelowZero(number));
        return cuts is null ? Refused(Notes.NoCutPoints) : OfBand(BandOf(number, cuts, measure.Better));
    }

    /// <summary>The band that cut points give a number.</summary>
    public static Band BandOf(double number, CutPoints cuts, Direction better) =>
        Reaches(number, cuts.Green, cuts.Inclusive, better) ? Band.Green
        : Reaches(number, cuts.Yellow, cuts.Inclusive, better) ? Band.Yellow
        : Band.Red;

    private static bool Reaches(double number, double cut, bool inclusive, Direction better) => (better, inclusive) switch
    {
        (Direction.Higher, true) => number >= cut,
        (Direction.Higher, false) => number > cut,
        (Direction.Lower, true) => number <= cut,
        (Direction.Lower, false) => number < cut,
    };

    private static (Band, double, MeasureNote?) Answer(Measure measure, string? value) =>
        value is not null && YesNo.TryParse(value, out var yes)
            ? OfBand(yes == (measure.Better == Direction.Higher) ? Band.Green : Band.Red)
            : Refused(Notes.NeitherYesNorNo(value));

    private static (Band, double, MeasureNote?) Choice(Measure measure, string? value) =>
        value is not null && measure.Map.TryGetValue(value, out var band) ? OfBand(band) : Refused(Notes.NotAChoice(value));

    private static (Band, double, MeasureNote?) Rubric(string? value, double number) => number switch
    {
        3 or 4 => (Band.Green, number * PerRubricStep, null),
        2 => (Band.Yellow, number * PerRubricStep, null),
        0 or 1 => (Band.Red, number * PerRubricStep, null),
        _ => Refused(Notes.NotAStep(value)),
    };

    private static (Band, double, MeasureNote?) Colour(string? value) => value?.ToUpperInvariant() switch
    {
        "GREEN" => OfBand(Band.Green),
        "YELLOW" => OfBand(Band.Yellow),
        "RED" => OfBand(Band.Red),
        _ => Refused(Notes.NotAColour(value)),
    };

    private static (Band, double, MeasureNote?) OfBand(Band band) => band switch
    {
        Band.Green => (band, 100, null),
        Band.Yellow => (band, 50, null),
        Band.Red => (band, 0, null),
        Band.NotApplicable => (band, 0, null),
        Band.Unknown => throw new ArgumentOutOfRangeException(nameof(band), band, "A value is green, yellow, red or not applicable."),
    };

    private static (Band, double, MeasureNote?) Refused(MeasureNote problem) => (Band.Unknown, 0, problem);
}
