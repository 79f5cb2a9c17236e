using System.Globalization;

namespace CustomerHealth.Core.Scorecards;

/// <summary>Puts a measure's result into one line of words that can be defended in a QBR.</summary>
internal static class Reason
{
    public static string Of(MeasureResult result) => result.State switch
    {
        MeasureState.Fresh => Fresh(result),
        MeasureState.NotApplicable => result.Note ?? "does not apply",
        MeasureState.Missing => result.Note ?? "never measured",
        MeasureState.Stale => result.Note ?? "past its validity",
    };

    /// <summary>A number as people read it: at most two decimals, no trailing zeros, a real minus sign.</summary>
    public static string Number(double value) =>
        Math.Round(value, 2).ToString("#,0.##", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>The value alone, as people read it: "7", "62 %", "48 days", "moving"; empty when there was none.</summary>
    public static string Said(MeasureResult result) => (result.Number, result.Measure.Kind) switch
    {
        (null, _) or (_, MeasureKind.Choice or MeasureKind.Colour or MeasureKind.YesNo) => result.Value ?? "",
        ({ } number, MeasureKind.Percent) => Number(number) + "\u00A0%",
        ({ } number, MeasureKind.DaysSince or MeasureKind.DaysFromStart) => $"{Number(number)} days",
        ({ } number, MeasureKind.Number or MeasureKind.Count or MeasureKind.Rubric) => Number(number),
    };

    /// <summary>"0 to 10", "0 or more", "10 or less".</summary>
    public static string Range(double? min, double? max) => (min, max) switch
    {
        ({ } from, { } to) => $"{Number(from)} to {Number(to)}",
        ({ } from, null) => $"{Number(from)} or more",
        (null, { } to) => $"{Number(to)} or less",
        _ => "any number",
    };

    private static string Fresh(MeasureResult result)
    {
        var value = Value(result);
        return result is { Cuts: { } cuts, Number: not null } ? $"{value}, {Target(result, cuts)}" : value;
    }

    private static string Value(MeasureResult result)
    {
        var measure = result.Measure;
        if (result.Number is not { } number || measure.Kind is MeasureKind.Choice or MeasureKind.Colour or MeasureKind.YesNo)
            return WithUnit(result.Value ?? "", measure);
        return measure.Kind switch
        {
            MeasureKind.Percent => $"{Number(number)} %{Tail(measure)}",
            MeasureKind.DaysSince => $"{Number(number)} days{Tail(measure)}",
            MeasureKind.DaysFromStart => $"{Number(number)} days{(result.ObservationId is null ? " so far" : "")}{Tail(measure)}",
            MeasureKind.Rubric => $"{Number(number)} of 4",
            MeasureKind.Number or MeasureKind.Count or MeasureKind.YesNo or MeasureKind.Choice or MeasureKind.Colour =>
                WithUnit(Number(number), measure),
        };
    }

    private static string WithUnit(string value, Measure measure) => value + Tail(measure);

    private static string Tail(Measure measure) => measure.Unit.Length == 0 ? "" : " " + measure.Unit;

    private static string Target(MeasureResult result, CutPoints cuts)
    {
        var percent = result.Measure.Kind == MeasureKind.Percent ? " %" : "";
        var green = Number(cuts.Green) + percent;
        return (result.Measure.Better, cuts.Inclusive) switch
        {
            (Direction.Lower, true) => cuts.Green == 0 ? "green is none" : $"green is {green} or {Fewer(result.Measure)}",
            (Direction.Lower, false) => $"green is below {green}",
            (Direction.Higher, true) => $"green is {green} or more",
            (Direction.Higher, false) => $"green is above {green}",
        };
    }

    private static string Fewer(Measure measure) => measure.Kind == MeasureKind.Count ? "fewer" : "less";
}
