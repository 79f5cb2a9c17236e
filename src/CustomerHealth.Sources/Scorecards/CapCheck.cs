using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Checks the measures that caps ask for, once every file of the folder is read.</summary>
internal static class CapCheck
{
    private static readonly string[] Colours = ["green", "yellow", "red"];
    private static readonly string[] Answers = ["yes", "no"];
    private static readonly string[] Steps = ["0", "1", "2", "3", "4"];

    public static void Run(IReadOnlyList<ViewFile> files)
    {
        var measures = files.SelectMany(file => file.View.Groups).SelectMany(group => group.Measures)
            .GroupBy(measure => measure.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var place in files.SelectMany(file => file.Caps))
        {
            if (!measures.TryGetValue(place.Measure, out var measure))
                place.Mistakes.Add(place.Where, (int)ScorecardFault.BadCap, $"no view has the measure '{place.Measure}'; {Hint(place.Measure, measures.Keys)}");
            else
                CheckValue(place, measure);
        }
    }

    private static void CheckValue(CapPlace place, Measure measure)
    {
        var values = ValuesOf(measure);
        if (values is null)
            place.Mistakes.Add(place.Where, (int)ScorecardFault.BadCap, $"'{place.Measure}' is a number or a date; a cap can ask only for a colour, yes-no, choice or rubric");
        else if (!values.Contains(place.Is, StringComparer.OrdinalIgnoreCase))
            place.Mistakes.Add(place.WhereIs, (int)ScorecardFault.BadCap, $"'{place.Measure}' is never '{place.Is}'; {Nearest.Hint(place.Is, values)}");
    }

    private static string[]? ValuesOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Colour => Colours,
        MeasureKind.YesNo => Answers,
        MeasureKind.Rubric => Steps,
        MeasureKind.Choice => [.. measure.Map.Keys.Order(StringComparer.Ordinal)],
        MeasureKind.Number or MeasureKind.Percent or MeasureKind.Count or MeasureKind.DaysSince or MeasureKind.DaysFromStart => null,
    };

    private static string Hint(string key, IEnumerable<string> keys) =>
        Core.Accounts.NearName.Of(key, keys) is { } near ? $"did you mean '{near}'?" : "name a measure of a view in this folder";
}
