using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The tests of the quarter as rows and as a chart of intervals. Designer and tactic stay inside.</summary>
internal static class ClientTestRows
{
    private const int MostInChart = 20;
    private const int Decimals = 2;

    private static readonly string[] Verdicts = ["Won", "Lost", "Inconclusive"];

    public static ImmutableArray<Dictionary<string, object?>> Rows(ImmutableArray<ExperimentResult> tests) => [.. tests.Select(Row)];

    public static ImmutableArray<Dictionary<string, object?>> Chart(ImmutableArray<ExperimentResult> tests) => [.. tests.Take(MostInChart).Select(Interval)];

    /// <summary>3 tests ended: 1 won and 2 inconclusive.</summary>
    public static string Tally(ImmutableArray<ExperimentResult> tests)
    {
        var counts = tests.GroupBy(Verdict, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        string[] parts = [.. Verdicts.Where(counts.ContainsKey).Select(v => $"{counts[v]} {v.ToLowerInvariant()}")];
        return $"{Figures.Count(tests.Length, "test")} ended{(parts is [] ? "" : ": " + Figures.List(parts))}";
    }

    private static Dictionary<string, object?> Row(ExperimentResult test) => new(StringComparer.Ordinal)
    {
        ["name"] = Words(test.Experiment.Name),
        ["variant"] = Words(test.Experiment.Variant),
        ["visitors"] = Figures.Number(test.Arms.Control.Trials + test.Arms.Variant.Trials),
        ["before"] = Rate(test.Arms.Control),
        ["after"] = Rate(test.Arms.Variant),
        ["ended"] = ClientTests.EndOf(test.Experiment) is { } day ? HeldDay.Of(day) : Figures.None,
        ["verdict"] = Verdict(test),
        ["status"] = test.HolmVerdict switch { ExperimentVerdict.Win => "green", ExperimentVerdict.Loss => "red", ExperimentVerdict.Inconclusive => "unknown" },
    };

    private static Dictionary<string, object?> Interval(ExperimentResult test)
    {
        var range = test.Arms.Newcombe95;
        return new(StringComparer.Ordinal)
        {
            ["label"] = Words(test.Experiment.Name),
            ["value"] = Points(test.Arms.Difference),
            ["low"] = Points(range.Low),
            ["high"] = Points(range.High),
            ["verdict"] = Verdict(test).ToLowerInvariant(),
        };
    }

    private static string Verdict(ExperimentResult test) => test.HolmVerdict switch
    {
        ExperimentVerdict.Win => "Won",
        ExperimentVerdict.Loss => "Lost",
        ExperimentVerdict.Inconclusive => "Inconclusive",
    };

    private static double Points(double share) => Math.Round(share * 100, Decimals);

    private static string Rate(Proportion counts) => (counts.Rate * 100).ToString("0.00", CultureInfo.InvariantCulture) + "\u00A0%";

    // Names of tests are keys such as demo-form-fields.
    private static string Words(string key)
    {
        var words = key.Replace('-', ' ').Trim();
        return words.Length == 0 ? key : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
