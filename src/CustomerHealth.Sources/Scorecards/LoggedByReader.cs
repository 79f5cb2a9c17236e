using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads <c>logged-by</c>: the kinds of interaction whose notes are readings of the measure.</summary>
internal static class LoggedByReader
{
    public static ImmutableArray<string> Read(Fields fields, MeasureKind? kind)
    {
        if (fields.Find("logged-by") is not { } node)
            return [];

        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var item in fields.Items("logged-by"))
        {
            if (fields.TextOf(item, "logged-by") is not { } word)
                continue;
            if (Keys.IsKebab(word))
                words.Add(word);
            else
                fields.Mistakes.Add(item, (int)ScorecardFault.BadKey, $"'{word}' is no kind of interaction; use lower-case letters, digits and '-', as in sponsor-call");
        }

        if (node is YamlList { Items.IsEmpty: true })
            fields.Mistakes.Add(node, YamlFault.MissingKey, "'logged-by' lists no kind of interaction; name at least one, such as call");
        if (kind is { } known && !Counts(fields, known))
            fields.Mistakes.Add(node, (int)ScorecardFault.NotForKind, "'logged-by' is for kind days-since or days-from-start, or for kind count over a window that takes count or sum");
        return words.ToImmutable();
    }

    private static bool Counts(Fields fields, MeasureKind kind) => kind switch
    {
        MeasureKind.DaysSince or MeasureKind.DaysFromStart => true,
        MeasureKind.Count => fields.Find("over") is YamlMap over
            && over.Entries.Any(entry => entry is { Key.Value: "take", Value: YamlText { Value: "count" or "sum" } }),
        MeasureKind.Number or MeasureKind.Percent or MeasureKind.YesNo or MeasureKind.Choice or MeasureKind.Rubric or MeasureKind.Colour => false,
    };
}
