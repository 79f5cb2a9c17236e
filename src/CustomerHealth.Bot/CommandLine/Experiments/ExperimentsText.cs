using System.Collections.Immutable;
using CustomerHealth.Bot.CommandLine.Stats;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Bot.CommandLine.Experiments;

/// <summary>The results of conversion tests as a table, with what to know about them beneath.</summary>
internal static class ExperimentsText
{
    private const int Decimals = 2;

    /// <summary>The lines.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<ExperimentResult> results, ExperimentFamily family)
    {
        var table = new PrintedTable("Test", "Variant", " Control", " Variant rate", " Difference, points", " 95 % interval", " p", " p Holm", " p Fisher", "Verdict");
        foreach (var result in results)
            table.Add(Row(result));
        return [.. table.Lines(), "", .. Summary(results, family), .. Warnings(results)];
    }

    private static string[] Row(ExperimentResult result)
    {
        var (arms, interval) = (result.Arms, result.Arms.Newcombe95);
        return
        [
            Name(result.Experiment),
            result.Experiment.Variant,
            Rate(arms.Control),
            Rate(arms.Variant),
            StatsText.Signed(100 * arms.Difference, Decimals),
            $"{StatsText.Signed(100 * interval.Low, Decimals)} to {StatsText.Signed(100 * interval.High, Decimals)}",
            StatsText.P(arms.TwoSidedP),
            StatsText.P(result.HolmP),
            StatsText.P(arms.FisherP),
            Verdict(result),
        ];
    }

    private static string Name(Experiment experiment) => experiment.Account.Length == 0 ? experiment.Name : $"{experiment.Account}: {experiment.Name}";

    private static string Rate(Proportion arm) => $"{StatsText.Percent(arm.Rate, Decimals)} of {StatsText.Count(arm.Trials)}";

    private static string Verdict(ExperimentResult result)
    {
        var shown = $"{Verdicts.Mark(result.HolmVerdict)} {Verdicts.Word(result.HolmVerdict)}";
        return result.HolmVerdict == result.Verdict ? shown : $"{shown} ({Verdicts.Word(result.Verdict)} if it were the only test)";
    }

    private static IEnumerable<string> Summary(ImmutableArray<ExperimentResult> results, ExperimentFamily family)
    {
        var scope = family switch
        {
            ExperimentFamily.File => "all tests of the file",
            ExperimentFamily.Test => "the variants of each test",
        };
        yield return $"{Tests(results.Length)}: {Counts(results.Select(result => result.HolmVerdict))} at p < .05 after Holm's correction over {scope}.";
        yield return $"Without the correction: {Counts(results.Select(result => result.Verdict))}. Differences are variant less control; intervals are Newcombe's.";
    }

    private static string Tests(int count) => count == 1 ? "1 comparison" : $"{StatsText.Count(count)} comparisons";

    private static string Counts(IEnumerable<ExperimentVerdict> verdicts)
    {
        var counted = verdicts.CountBy(verdict => verdict).ToDictionary();
        ExperimentVerdict[] order = [ExperimentVerdict.Win, ExperimentVerdict.Loss, ExperimentVerdict.Inconclusive];
        return string.Join(", ", order.Select(verdict => $"{counted.GetValueOrDefault(verdict)} {Verdicts.Word(verdict)}"));
    }

    private static IEnumerable<string> Warnings(ImmutableArray<ExperimentResult> results)
    {
        foreach (var result in results)
        {
            foreach (var warning in ExperimentWarnings.Of(result))
                yield return $"! {Name(result.Experiment)}, {result.Experiment.Variant}: {warning}";
        }
    }
}
