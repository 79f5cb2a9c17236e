using System.Collections.Frozen;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity.Flat;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Validity;

/// <summary>Reads one measure after the other.</summary>
internal sealed class FlatMeasureReader(MistakeList mistakes)
{
    private static readonly FrozenDictionary<string, Direction> Directions =
        new Dictionary<string, Direction>(StringComparer.Ordinal) { ["true"] = Direction.Higher, ["false"] = Direction.Lower }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Band> Colours =
        new Dictionary<string, Band>(StringComparer.Ordinal) { ["green"] = Band.Green, ["yellow"] = Band.Yellow, ["red"] = Band.Red }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public FlatMeasure Read(Fields fields)
    {
        var column = fields.Require("column") is { } node ? RawText.Of(node, "column", mistakes) ?? "" : "";
        var name = fields.Find("name") is { } named ? RawText.Of(named, "name", mistakes) ?? column : column;
        if (name.Length > 0 && !_names.Add(name))
            mistakes.Add(fields.Map, YamlFault.DuplicateKey, $"the measure '{name}' stands twice; give one of them another 'name'");

        var measure = new FlatMeasure
        {
            Name = name,
            Column = column,
            NotApplicable = Texts(fields).ToFrozenSet(StringComparer.Ordinal),
        };
        return fields.Find("map") is null ? WithCuts(fields, measure) : WithMap(fields, measure);
    }

    private static bool IsOrdered(Direction better, double green, double yellow) => better == Direction.Higher ? green >= yellow : green <= yellow;

    private FlatMeasure WithCuts(Fields fields, FlatMeasure measure)
    {
        if (fields.Find("green") is null && fields.Find("yellow") is null && fields.Find("higher_is_better") is null)
        {
            mistakes.Add(fields.Map, (int)FlatFault.BadMeasure, $"the measure '{measure.Name}' must have a 'map' from texts to colours, or 'higher_is_better', 'green' and 'yellow'");
            return measure;
        }

        var better = fields.RequiredWord("higher_is_better", Directions) ?? Direction.Higher;
        var (greenNode, yellowNode) = (fields.Require("green"), fields.Require("yellow"));
        var (green, yellow) = (fields.Number("green", Limits.Any), fields.Number("yellow", Limits.Any));
        if (greenNode is null || yellowNode is null || green is not { } g || yellow is not { } y)
            return measure;
        if (!IsOrdered(better, g, y))
            mistakes.Add(greenNode, (int)FlatFault.BadMeasure, FormattableString.Invariant($"'green' is {g} and 'yellow' {y}: where {(better == Direction.Higher ? "higher" : "lower")} is better, green must not lie {(better == Direction.Higher ? "below" : "above")} yellow"));
        return measure with { Better = better, Cuts = new CutPoints(g, y) };
    }

    private static FlatMeasure WithMap(Fields fields, FlatMeasure measure)
    {
        var map = new Dictionary<string, Band>(StringComparer.Ordinal);
        if (fields.Inner("map", "'map'") is { } inner)
        {
            foreach (var (key, _) in inner.Map.Entries)
            {
                if (inner.RequiredWord(key.Value, Colours) is { } colour)
                    map[key.Value] = colour;
            }
        }

        return measure with { Map = map.ToFrozenDictionary(StringComparer.Ordinal) };
    }

    private IEnumerable<string> Texts(Fields fields) => fields.Find("na") is null or YamlText { IsQuoted: false, IsEmpty: true }
        ? []
        : fields.Items("na").Select(item => RawText.Of(item, "na", mistakes)).OfType<string>();
}
