using System.Text.Json.Nodes;
using CustomerHealth.Bot.CommandLine.Stats;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Bot.CommandLine.Experiments;

/// <summary>Every number of two arms, under the keys of the reference files; 1 is the control, 2 the variant.</summary>
internal static class ArmsJson
{
    /// <summary>Adds them to an object.</summary>
    public static JsonObject AddTo(JsonObject target, TwoArms arms)
    {
        target["p1"] = arms.Control.Rate;
        target["p2"] = arms.Variant.Rate;
        target["diff"] = arms.Difference;
        target["rel_lift"] = arms.RelativeLift;
        target["z_pooled"] = arms.Z;
        target["p_two_sided"] = arms.TwoSidedP;
        target["p_one_sided_variant_better"] = arms.OneSidedP;
        target["confidence_pct"] = arms.TwoSidedP is { } p ? 100 * (1 - p) : null;
        target["ci95_wald"] = StatsJson.Of(arms.Wald95);
        target["ci95_newcombe"] = StatsJson.Of(arms.Newcombe95);
        target["wilson1"] = StatsJson.Of(arms.Control.Wilson95());
        target["wilson2"] = StatsJson.Of(arms.Variant.Wilson95());
        target["verdict"] = Verdicts.Word(Verdicts.Of(arms, arms.TwoSidedP));
        target["fisher_two_sided"] = arms.FisherP;
        target["chi2"] = arms.ChiSquare;
        target["chi2_yates_p"] = arms.YatesP;
        return target;
    }
}
