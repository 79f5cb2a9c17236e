using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads <c>green</c>, <c>yellow</c> and <c>inclusive</c>, of a measure or of one of its rules.</summary>
internal static class CutsReader
{
    /// <summary>The cut points; null when there are none or, with a mistake, when they are wrong.</summary>
    public static CutPoints? Read(Fields fields, Direction better, bool inclusiveByDefault)
    {
        var green = fields.Number("green", Limits.Any);
        var yellow = fields.Number("yellow", Limits.Any);
        var inclusive = fields.Word("inclusive", Words.InclusiveSides) ?? inclusiveByDefault;
        if (fields.Find("green") is null != fields.Find("yellow") is null)
        {
            var (present, absent) = fields.Find("green") is null ? ("yellow", "green") : ("green", "yellow");
            fields.Mistakes.Add(fields.Find(present)!, (int)ScorecardFault.NoCuts, $"'{present}' needs '{absent}' beside it");
        }

        if (green is not { } g || yellow is not { } y)
            return null;

        if (better == Direction.Higher ? g < y : g > y)
        {
            var (word, order) = better == Direction.Higher ? ("higher", "at least") : ("lower", "at most");
            fields.Mistakes.Add(
                fields.Find("green")!, (int)ScorecardFault.CutsReversed, $"green is {Text(fields, "green")} and yellow is {Text(fields, "yellow")}; where {word} is better, green must be {order} yellow");
        }

        return new CutPoints(g, y, inclusive);
    }

    private static string Text(Fields fields, string key) => ((YamlText)fields.Find(key)!).Value;
}
