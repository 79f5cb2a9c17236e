using System.Globalization;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations;

/// <summary>How two scorecards score the same measure differently, its weight apart.</summary>
internal static class DefinitionChanges
{
    /// <summary>"green 3 → 5, valid 35 → 90 days"; "its rules changed" for what has no short form.</summary>
    public static string Of(Measure from, Measure to)
    {
        List<string> changes = [.. Numbers(from, to).Where(c => c.From != c.To).Select(c => $"{c.Name} {c.From} → {c.To}")];
        return changes.Count > 0 ? string.Join(", ", changes) : "its rules changed";
    }

    private static IEnumerable<(string Name, string From, string To)> Numbers(Measure from, Measure to)
    {
        yield return ("kind", KindOf(from), KindOf(to));
        yield return ("better", from.Better == Direction.Higher ? "higher" : "lower", to.Better == Direction.Higher ? "higher" : "lower");
        yield return ("green", Cut(from.Cuts?.Green), Cut(to.Cuts?.Green));
        yield return ("yellow", Cut(from.Cuts?.Yellow), Cut(to.Cuts?.Yellow));
        yield return ("a value on a cut point", Edge(from.Cuts), Edge(to.Cuts));
        yield return ("smallest value", Cut(from.Min), Cut(to.Min));
        yield return ("largest value", Cut(from.Max), Cut(to.Max));
        yield return ("valid", Days(from.ValidDays), Days(to.ValidDays));
        yield return ("window", Days(from.Over?.Days), Days(to.Over?.Days));
        yield return ("takes the", TakeOf(from.Over), TakeOf(to.Over));
        yield return ("at least", Count(from.Over), Count(to.Over));
    }

    private static string KindOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Number => "number",
        MeasureKind.Percent => "percent",
        MeasureKind.Count => "count",
        MeasureKind.DaysSince => "days since",
        MeasureKind.DaysFromStart => "days from the start",
        MeasureKind.YesNo => "yes or no",
        MeasureKind.Choice => "choice",
        MeasureKind.Rubric => "rubric",
        MeasureKind.Colour => "colour",
    };

    private static string TakeOf(Window? window) => (window?.Take ?? Take.Last) switch
    {
        Take.Last => "last",
        Take.Count => "count",
        Take.Sum => "sum",
        Take.Mean => "mean",
        Take.Median => "median",
        Take.Min => "smallest",
        Take.Max => "largest",
        Take.DaysSince => "days since the last",
    };

    private static string Cut(double? cut) => cut is { } value ? Reason.Number(value) : "none";

    private static string Edge(CutPoints? cuts) => cuts is { Inclusive: false } ? "worse" : "better";

    private static string Days(int? days) => days is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count} days") : "for ever";

    private static string Count(Window? window) => string.Create(CultureInfo.InvariantCulture, $"{window?.AtLeast ?? 1} readings");
}
