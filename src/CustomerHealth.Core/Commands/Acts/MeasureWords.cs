using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>What a measure can be, for one who has to type it.</summary>
internal static class MeasureWords
{
    /// <summary>"A number from 0 to 10"; without a full stop.</summary>
    public static string Asks(Measure measure) => measure.Kind switch
    {
        MeasureKind.Number => "A number" + Between(measure),
        MeasureKind.Percent => "A percentage",
        MeasureKind.Count => "A whole number, 0 or more",
        MeasureKind.Rubric => "0, 1, 2, 3 or 4, where 4 is best",
        MeasureKind.DaysSince => "The date it last happened, today or yesterday",
        MeasureKind.DaysFromStart => "The date it was reached, today or yesterday",
        MeasureKind.YesNo => "Yes or no",
        MeasureKind.Colour => "Green, yellow or red",
        MeasureKind.Choice => "One of: " + string.Join(", ", measure.Map.Keys.Order(StringComparer.Ordinal)),
    };

    private static string Between(Measure measure) => measure.Min is null && measure.Max is null ? "" : $" in {Reason.Range(measure.Min, measure.Max)}";
}
