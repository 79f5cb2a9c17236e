using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>The value that a band begins at, in words: "3 or fewer", "above 75 %".</summary>
internal static class TargetWords
{
    public static string Of(Measure measure, CutPoints cuts, Band band)
    {
        var cut = band == Band.Green ? cuts.Green : cuts.Yellow;
        var value = Reason.Number(cut) + UnitOf(measure);
        return (measure.Better, cuts.Inclusive) switch
        {
            (Direction.Lower, true) => cut == 0 ? "none" : $"{value} or {(measure.Kind == MeasureKind.Count ? "fewer" : "less")}",
            (Direction.Lower, false) => $"below {value}",
            (Direction.Higher, true) => $"{value} or more",
            (Direction.Higher, false) => $"above {value}",
        };
    }

    /// <summary>The value a measure has now; null when it has none.</summary>
    public static string? Now(MeasureResult now) =>
        now.Number is { } number && now.Measure.Kind is not (MeasureKind.Choice or MeasureKind.Colour or MeasureKind.YesNo)
            ? Reason.Number(number) + UnitOf(now.Measure)
            : now.Value;

    private static string UnitOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Percent => "\u00A0%",
        MeasureKind.DaysSince or MeasureKind.DaysFromStart => " days",
        MeasureKind.Rubric => " of 4",
        MeasureKind.Number or MeasureKind.Count or MeasureKind.YesNo or MeasureKind.Choice or MeasureKind.Colour => "",
    };
}
