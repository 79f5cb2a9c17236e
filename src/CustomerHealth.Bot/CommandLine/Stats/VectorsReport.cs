using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Bot.CommandLine.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>
/// <c>stats vectors FILE.json</c>: works out again, from their inputs alone, the cases of a file of test vectors, so that the formulas can be compared
/// with any other implementation.
/// </summary>
internal sealed class VectorsReport : IStatsReport
{
    private static readonly Dictionary<string, Func<JsonElement, string, JsonObject>> Kinds = new(StringComparer.Ordinal)
    {
        ["wilson"] = Wilson,
        ["two_arms"] = Arms,
        ["multiple_testing"] = Several,
        ["ranking"] = RankingCase.Of,
    };

    /// <inheritdoc />
    public string Name => "vectors";

    /// <inheritdoc />
    public string Summary => "Work out a JSON file of test vectors again: Wilson, two arms, Holm and Benjamini-Hochberg, rankings.";

    /// <inheritdoc />
    public IReadOnlyList<Option> Options => [];

    /// <inheritdoc />
    public StatsOutput Read(string path, ParseResult parsed)
    {
        using var document = Open(path);
        var json = new JsonObject { ["z975"] = Normal.Z975 };
        var lines = new List<string>();
        foreach (var (kind, compute) in Kinds)
        {
            if (!document.RootElement.TryGetProperty(kind, out var cases))
                continue;
            if (cases.ValueKind != JsonValueKind.Array)
                throw new BadInputException($"{path}: '{kind}' is no list of cases.");
            json[kind] = StatsJson.List(cases.EnumerateArray().Select((one, index) => (one, Place: $"{path}: {kind}[{index}]")), at => compute(at.one, at.Place));
            lines.Add($"{kind}: {cases.GetArrayLength()} cases worked out; --json prints them.");
        }

        if (lines.Count == 0)
            throw new BadInputException($"{path}: there are no cases; expected one of {string.Join(", ", Kinds.Keys)}.");
        return new(json, [.. lines]);
    }

    private static JsonDocument Open(string path)
    {
        try
        {
            var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new BadInputException($"{path}: the file holds no JSON object.");
        }
        catch (JsonException broken)
        {
            throw new BadInputException($"{path}({(broken.LineNumber ?? 0) + 1}): this is not JSON: {broken.Message}", broken);
        }
    }

    private static JsonObject Wilson(JsonElement one, string place)
    {
        var share = Share(one, place, "x", "n");
        return new JsonObject { ["x"] = share.Hits, ["n"] = share.Trials, ["low_high"] = StatsJson.Of(share.Wilson95()) };
    }

    private static JsonObject Arms(JsonElement one, string place)
    {
        var arms = new TwoArms(Share(one, place, "x1", "n1"), Share(one, place, "x2", "n2"));
        var json = new JsonObject { ["x1"] = arms.Control.Hits, ["n1"] = arms.Control.Trials, ["x2"] = arms.Variant.Hits, ["n2"] = arms.Variant.Trials };
        return ArmsJson.AddTo(json, arms);
    }

    private static JsonObject Several(JsonElement one, string place)
    {
        if (!one.TryGetProperty("p", out var list) || list.ValueKind != JsonValueKind.Array
            || list.EnumerateArray().Any(p => p.ValueKind != JsonValueKind.Number || p.GetDouble() is < 0 or > 1))
        {
            throw new BadInputException($"{place}: 'p' is no list of numbers from 0 to 1.");
        }

        double[] values = [.. list.EnumerateArray().Select(p => p.GetDouble())];
        return new JsonObject
        {
            ["p"] = StatsJson.List(values, p => p),
            ["holm"] = StatsJson.List(SeveralTests.Holm(values), p => p),
            ["bh"] = StatsJson.List(SeveralTests.BenjaminiHochberg(values), p => p),
        };
    }

    private static Proportion Share(JsonElement one, string place, string hits, string trials)
    {
        if (one.ValueKind == JsonValueKind.Object && one.TryGetProperty(hits, out var x) && one.TryGetProperty(trials, out var n)
            && x.TryGetInt64(out var some) && n.TryGetInt64(out var of) && some >= 0 && of >= 1 && some <= of)
        {
            return new Proportion(some, of);
        }

        throw new BadInputException($"{place}: '{hits}' and '{trials}' are to be whole numbers, {hits} from 0 to {trials}, {trials} from 1.");
    }
}
