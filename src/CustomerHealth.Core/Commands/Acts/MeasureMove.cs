using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>What an act did to one measure: "Meeting cadence: 41 days Yellow → 0 days Green".</summary>
internal static class MeasureMove
{
    /// <summary>The measure's result in the first view that has it.</summary>
    public static MeasureResult Find(AccountHealth health, string key) =>
        health.Views.SelectMany(v => v.Groups).SelectMany(g => g.Measures).First(m => string.Equals(m.Measure.Key, key, StringComparison.Ordinal));

    /// <summary>The line.</summary>
    public static Line LineOf(MeasureResult before, MeasureResult after) => Line.Of(
        new TextSpan(after.Measure.Name, SpanStyle.Strong),
        new TextSpan(": "),
        new TextSpan(Said(before), Band: before.Band),
        new TextSpan(" → "),
        new TextSpan(Said(after), Band: after.Band));

    /// <summary>"41 days Yellow", "Red", "never measured".</summary>
    public static string Said(MeasureResult result) => result.State switch
    {
        MeasureState.Fresh => $"{Value(result)} {BandWords.Word(result.Band)}".TrimStart(),
        MeasureState.NotApplicable => "Not applicable",
        MeasureState.Missing => result.Note ?? "never measured",
        MeasureState.Stale => "stale",
    };

    private static string Value(MeasureResult result) => result.Measure.Kind switch
    {
        MeasureKind.Colour => "",
        MeasureKind.DaysSince or MeasureKind.DaysFromStart => $"{Reason.Number(result.Number ?? 0)} days",
        MeasureKind.Percent => $"{Reason.Number(result.Number ?? 0)}\u00A0%",
        MeasureKind.Rubric => $"{result.Value} of 4",
        MeasureKind.Number or MeasureKind.Count => Reason.Number(result.Number ?? 0),
        MeasureKind.Choice or MeasureKind.YesNo => result.Value ?? "",
    };
}
