using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads <c>min</c> and <c>max</c>: the values a measure can have.</summary>
internal static class RangeReader
{
    public static (double? Min, double? Max) Read(Fields fields, MeasureKind? kind)
    {
        var (min, max) = (fields.Number("min", Limits.Any), fields.Number("max", Limits.Any));
        if (kind is not (null or MeasureKind.Number or MeasureKind.Percent or MeasureKind.Count))
        {
            foreach (var name in (ReadOnlySpan<string>)["min", "max"])
            {
                if (fields.Find(name) is { } useless)
                    fields.Mistakes.Add(useless, (int)ScorecardFault.NotForKind, $"'{name}' is for the kinds number, percent and count only");
            }
        }

        if (min >= max)
            fields.Mistakes.Add(fields.Find("min")!, (int)ScorecardFault.BadRange, $"'min' is {((YamlText)fields.Find("min")!).Value} and 'max' is {((YamlText)fields.Find("max")!).Value}; 'min' must be less than 'max'");
        return (min, max);
    }
}
