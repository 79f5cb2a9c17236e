using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Bot.CommandLine.Backtest;
using CustomerHealth.Core.Validity;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>One case of <c>ranking</c> of a file of test vectors: risks with outcomes, and all that tells how well they rank.</summary>
internal static class RankingCase
{
    /// <summary>Works one case out.</summary>
    /// <param name="one">An object with <c>score</c> (the higher, the riskier) and <c>label</c> (0 or 1).</param>
    /// <param name="place">What to call the case in a sentence.</param>
    public static JsonObject Of(JsonElement one, string place)
    {
        var scores = Numbers(one, "score", place);
        var labels = Numbers(one, "label", place);
        if (scores.Length != labels.Length || labels.Any(label => label is not (0 or 1)))
            throw new BadInputException($"{place}: 'label' is to hold 0 or 1 for each of the {scores.Length} scores.");

        var ranking = new Ranking(scores, [.. labels.Select(label => label == 1)]);
        if (DeLong.Of(ranking) is not { } auc)
            throw new BadInputException($"{place}: 'label' is to hold both 0 and 1.");
        return new JsonObject
        {
            ["score"] = StatsJson.List(scores, s => s),
            ["label"] = StatsJson.List(labels, l => (int)l),
            ["auc"] = auc.Value,
            ["delong_se"] = auc.StandardError,
            ["delong_ci95"] = StatsJson.Of(auc.Interval),
            ["delong_p_vs_half"] = auc.PValue,
            ["average_precision"] = Discrimination.AveragePrecision(ranking),
            ["ks"] = Discrimination.KolmogorovSmirnov(ranking),
            ["brier"] = Calibration.Brier(ranking),
            ["top_30_percent"] = Nodes.Of(TopShare.Of(ranking, ((3 * ranking.Count) + 9) / 10)),
            ["ece"] = Calibration.ExpectedError(ranking),
        };
    }

    private static double[] Numbers(JsonElement one, string name, string place) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        && list.GetArrayLength() > 0 && list.EnumerateArray().All(n => n.ValueKind == JsonValueKind.Number && double.IsFinite(n.GetDouble()))
            ? [.. list.EnumerateArray().Select(n => n.GetDouble())]
            : throw new BadInputException($"{place}: '{name}' is no list of numbers.");
}
