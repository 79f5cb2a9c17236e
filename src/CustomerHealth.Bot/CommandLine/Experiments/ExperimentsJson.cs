using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CustomerHealth.Bot.CommandLine.Stats;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Bot.CommandLine.Experiments;

/// <summary>The JSON of <c>experiments</c> for users; its keys are documented in <c>docs/statistics.md</c>.</summary>
internal static class ExperimentsJson
{
    /// <summary>All results.</summary>
    public static JsonObject Of(ImmutableArray<ExperimentResult> results, ExperimentFamily family) => new()
    {
        ["tests"] = results.Length,
        ["level"] = Verdicts.Level,
        ["family"] = Word(family),
        ["verdicts"] = Count(results.Select(result => result.Verdict)),
        ["verdicts_holm"] = Count(results.Select(result => result.HolmVerdict)),
        ["experiments"] = StatsJson.List(results, One),
    };

    /// <summary><c>{win, loss, inconclusive}</c>.</summary>
    public static JsonObject Count(IEnumerable<ExperimentVerdict> verdicts)
    {
        var counted = verdicts.CountBy(verdict => verdict).ToDictionary();
        return StatsJson.Map(Enum.GetValues<ExperimentVerdict>(), Verdicts.Word, verdict => counted.GetValueOrDefault(verdict));
    }

    /// <summary><c>file</c> or <c>test</c>.</summary>
    public static string Word(ExperimentFamily family) => family switch
    {
        ExperimentFamily.File => "file",
        ExperimentFamily.Test => "test",
    };

    private static JsonObject One(ExperimentResult result)
    {
        var (experiment, arms) = (result.Experiment, result.Arms);
        var json = new JsonObject
        {
            ["account"] = experiment.Account.Length == 0 ? null : experiment.Account,
            ["name"] = experiment.Name,
            ["variant"] = experiment.Variant,
            ["designer"] = experiment.Designer,
            ["tactic"] = experiment.Tactic,
            ["ended"] = experiment.Looks[^1].Ended,
            ["control"] = Arm(arms.Control),
            ["treatment"] = Arm(arms.Variant),
        };
        ArmsJson.AddTo(json, arms);
        json["p_holm"] = result.HolmP;
        json["p_bh"] = result.BenjaminiHochbergP;
        json["verdict_holm"] = Verdicts.Word(result.HolmVerdict);
        json["earlier_looks"] = result.EarlierLooks;
        json["earlier_looks_below_05"] = result.EarlierLooksBelowLevel;
        json["warnings"] = StatsJson.List(ExperimentWarnings.Of(result), warning => warning);
        return json;
    }

    private static JsonObject Arm(Proportion arm) => new() { ["visitors"] = arm.Trials, ["conversions"] = arm.Hits, ["rate"] = arm.Rate };
}
