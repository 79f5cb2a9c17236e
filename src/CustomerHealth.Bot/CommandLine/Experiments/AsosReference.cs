using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CustomerHealth.Bot.CommandLine.Stats;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Sources.Experiments;

namespace CustomerHealth.Bot.CommandLine.Experiments;

/// <summary>Every number of a file in the ASOS form, under the keys of its reference file.</summary>
internal static class AsosReference
{
    private const string Rule = "metric 1 is 0/1: conversions = round(count*mean) at the last time point of each experiment and variant; arm c = control";

    /// <summary>The document; Holm and Benjamini-Hochberg over all comparisons of the file.</summary>
    public static JsonObject Of(ExperimentReading reading)
    {
        var results = ExperimentResults.Of(reading.Experiments, ExperimentFamily.File);
        return new JsonObject
        {
            ["rule"] = Rule,
            ["largest_rounding_of_conversions"] = reading.LargestRounding,
            ["comparisons"] = results.Length,
            ["verdicts_p05"] = ExperimentsJson.Count(results.Select(result => result.Verdict)),
            ["significant_holm"] = results.Count(result => result.HolmP < Verdicts.Level),
            ["significant_bh"] = results.Count(result => result.BenjaminiHochbergP < Verdicts.Level),
            ["ever_significant_when_peeking"] = results.Count(result => result.Experiment.Looks.Any(look => look.IsBelowLevel)),
            ["skipped_series"] = reading.SkippedSeries,
            ["welch_all_metrics"] = Welch(reading.Means),
            ["conversions"] = StatsJson.List(results, Conversions),
            ["means"] = StatsJson.List(reading.Means, Mean),
        };
    }

    private static JsonObject Welch(ImmutableArray<MeanComparison> means) => StatsJson.Map(
        means.GroupBy(mean => mean.Metric, StringComparer.Ordinal).OrderBy(metric => metric.Key, StringComparer.Ordinal),
        metric => metric.Key,
        metric => new JsonObject { ["n"] = metric.Count(), ["p_below_05"] = metric.Count(mean => mean.Test?.NormalP < Verdicts.Level) });

    private static JsonObject Conversions(ExperimentResult result)
    {
        var (experiment, arms) = (result.Experiment, result.Arms);
        var json = new JsonObject
        {
            ["experiment"] = experiment.Name,
            ["variant"] = experiment.Variant,
            ["time"] = double.Parse(experiment.Looks[^1].Ended, CultureInfo.InvariantCulture),
            ["x_c"] = arms.Control.Hits,
            ["n_c"] = arms.Control.Trials,
            ["x_t"] = arms.Variant.Hits,
            ["n_t"] = arms.Variant.Trials,
        };
        ArmsJson.AddTo(json, arms);
        json["snapshots"] = experiment.Looks.Length;
        json["snapshots_with_p_below_05"] = experiment.Looks.Count(look => look.IsBelowLevel);
        json["p_holm"] = result.HolmP;
        json["p_bh"] = result.BenjaminiHochbergP;
        return json;
    }

    private static JsonObject Mean(MeanComparison mean) => new()
    {
        ["experiment"] = mean.Experiment,
        ["variant"] = mean.Variant,
        ["metric"] = mean.Metric,
        ["diff"] = mean.Difference,
        ["t"] = mean.Test?.T,
        ["df"] = mean.Test?.Degrees,
        ["p_normal"] = mean.Test?.NormalP,
    };
}
