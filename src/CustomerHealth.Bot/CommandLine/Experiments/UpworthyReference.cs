using System.Text.Json.Nodes;
using CustomerHealth.Bot.CommandLine.Stats;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Sources.Experiments;

namespace CustomerHealth.Bot.CommandLine.Experiments;

/// <summary>Every number of a file in the Upworthy form, under the keys of its reference files.</summary>
internal static class UpworthyReference
{
    private const double SplitLevel = 0.001;

    private const string Rule = "arm 1 (an order by hash, not by outcome) is taken as control; pooled z; Holm within a test; chi2 tests that all arms click alike; equal_split_p tests that arms got equal traffic";

    /// <summary>The document, with the tables of pairs and of tests.</summary>
    public static JsonObject Of(ExperimentReading reading)
    {
        var results = ExperimentResults.Of(reading.Experiments, ExperimentFamily.Test);
        var tests = reading.Tests;
        double[] z = [.. results.Select(result => result.Arms.Z).OfType<double>()];
        return new JsonObject
        {
            ["rule"] = Rule,
            ["tests"] = tests.Length,
            ["tests_with_2_or_more_arms"] = tests.Count(test => test.Arms.Length > 1),
            ["pairs"] = results.Length,
            ["verdicts_p05"] = ExperimentsJson.Count(results.Select(result => result.Verdict)),
            ["verdicts_holm05"] = ExperimentsJson.Count(results.Select(result => result.HolmVerdict)),
            ["sum_of_chi2"] = tests.Sum(test => test.SameRate?.Statistic ?? 0),
            ["tests_chi2_p_below_05"] = tests.Count(test => test.SameRate?.P < Verdicts.Level),
            ["tests_equal_split_p_below_001"] = tests.Count(test => test.EqualSplit?.P < SplitLevel),
            ["mean_z"] = z is [] ? null : z.Average(),
            ["sum_z_squared"] = z.Sum(value => value * value),
            ["impressions"] = tests.Sum(test => test.Arms.Sum(arm => arm.Counts.Trials)),
            ["clicks"] = tests.Sum(test => test.Arms.Sum(arm => arm.Counts.Hits)),
            ["pairs_rows"] = StatsJson.List(results, Pair),
            ["tests_rows"] = StatsJson.List(tests, Test),
        };
    }

    private static JsonObject Pair(ExperimentResult result) => new()
    {
        ["test_id"] = result.Experiment.Name,
        ["control_arm"] = result.Experiment.Control,
        ["variant_arm"] = result.Experiment.Variant,
        ["diff"] = result.Arms.Difference,
        ["z_pooled"] = result.Arms.Z,
        ["p_two_sided"] = result.Arms.TwoSidedP,
        ["p_holm_in_test"] = result.HolmP,
        ["verdict"] = Verdicts.Word(result.Verdict),
        ["verdict_holm"] = Verdicts.Word(result.HolmVerdict),
    };

    private static JsonObject Test(ArmsOfTest test) => new()
    {
        ["test_id"] = test.Test,
        ["arms"] = test.Arms.Length,
        ["impressions"] = test.Arms.Sum(arm => arm.Counts.Trials),
        ["clicks"] = test.Arms.Sum(arm => arm.Counts.Hits),
        ["chi2"] = test.SameRate?.Statistic,
        ["chi2_p"] = test.SameRate?.P,
        ["equal_split_p"] = test.EqualSplit?.P,
    };
}
