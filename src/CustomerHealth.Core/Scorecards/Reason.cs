using CustomerHealth.Core.Languages;

namespace CustomerHealth.Core.Scorecards;

/// <summary>Puts a measure's result into one line of words that can be defended in a QBR.</summary>
internal static class Reason
{
    /// <param name="result">Of the measure.</param>
    /// <param name="language">Of the words; units and choices are the organisation's own.</param>
    public static string Of(MeasureResult result, Language language)
    {
        var words = language.Readings;
        return result.State switch
        {
            MeasureState.Fresh => Fresh(result, language),
            MeasureState.NotApplicable => result.Remark?.Invoke(words) ?? words.DoesNotApply,
            MeasureState.Missing => result.Remark?.Invoke(words) ?? words.NeverMeasured,
            MeasureState.Stale => result.Remark?.Invoke(words) ?? words.PastValidity,
        };
    }

    /// <summary>A number in English: at most two decimals, no trailing zeros, a real minus sign.</summary>
    public static string Number(double value) => Language.English.Figures.Number(value);

    /// <summary>The value alone in English: "7", "62 %", "48 days", "moving"; empty when there was none.</summary>
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

    private static string Fresh(MeasureResult result, Language language)
    {
        var value = Value(result, language);
        return result is { Cuts: { } cuts, Number: not null } ? $"{value}, {language.Readings.Target(cuts, result.Measure)}" : value;
    }

    private static string Value(MeasureResult result, Language language)
    {
        var (measure, words) = (result.Measure, language.Readings);
        if (result.Number is not { } number || measure.Kind is MeasureKind.Choice or MeasureKind.Colour or MeasureKind.YesNo)
            return words.Answer(result.Value ?? "", measure.Kind) + Tail(measure);
        return measure.Kind switch
        {
            MeasureKind.Percent => $"{language.Figures.Number(number)} %{Tail(measure)}",
            MeasureKind.DaysSince => words.Days(number) + Tail(measure),
            MeasureKind.DaysFromStart => (result.ObservationId is null ? words.DaysSoFar(number) : words.Days(number)) + Tail(measure),
            MeasureKind.Rubric => words.OfFour(number),
            MeasureKind.Number or MeasureKind.Count or MeasureKind.YesNo or MeasureKind.Choice or MeasureKind.Colour =>
                language.Figures.Number(number) + Tail(measure),
        };
    }

    private static string Tail(Measure measure) => measure.Unit.Length == 0 ? "" : " " + measure.Unit;
}
