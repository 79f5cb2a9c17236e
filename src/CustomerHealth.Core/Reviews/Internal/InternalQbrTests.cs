using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Conversion tests that ended in the quarter (GC-10).</summary>
internal static class InternalQbrTests
{
    private const int Decimals = 2;

    public static Dictionary<string, object?> Of(InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["tests"] = input.Own.Tests.Select(t => Row(t, input)).ToImmutableArray(),
        ["testChart"] = input.Own.Tests.Select(Interval).ToImmutableArray(),
        ["testWords"] = Words(input.Own.Tests),
    };

    /// <summary>"2 won, 1 lost and 3 inconclusive".</summary>
    internal static string Words(ImmutableArray<DatedTest> tests)
    {
        string[] parts =
        [
            .. from verdict in (ExperimentVerdict[])[ExperimentVerdict.Win, ExperimentVerdict.Loss, ExperimentVerdict.Inconclusive]
               let count = tests.Count(t => t.Result.HolmVerdict == verdict)
               where count > 0
               select $"{Figures.Number(count)} {Word(verdict)}",
        ];
        return Figures.List(parts);
    }

    private static Dictionary<string, object?> Row(DatedTest test, InternalQbrInput input)
    {
        var (experiment, arms) = (test.Result.Experiment, test.Result.Arms);
        return new(StringComparer.Ordinal)
        {
            ["name"] = KeyWords.Of(experiment.Name),
            ["tactic"] = experiment.Tactic ?? Figures.None,
            ["account"] = input.AccountOf(experiment.Account),
            ["designer"] = experiment.Designer is { } designer ? input.NameOf(designer) : Figures.None,
            ["ended"] = Figures.Date(test.Ended),
            ["control"] = Rate(arms.Control),
            ["variant"] = Rate(arms.Variant),
            ["p"] = test.Result.HolmP is { } p ? P(p) : Figures.None,
            ["status"] = Word(test.Result.HolmVerdict),
        };
    }

    private static Dictionary<string, object?> Interval(DatedTest test)
    {
        var (experiment, arms) = (test.Result.Experiment, test.Result.Arms);
        return new(StringComparer.Ordinal)
        {
            ["label"] = KeyWords.Of(experiment.Name),
            ["value"] = Points(arms.Difference),
            ["low"] = Points(arms.Newcombe95.Low),
            ["high"] = Points(arms.Newcombe95.High),
            ["verdict"] = Word(test.Result.HolmVerdict),
        };
    }

    private static string Word(ExperimentVerdict verdict) => verdict switch
    {
        ExperimentVerdict.Win => "won",
        ExperimentVerdict.Loss => "lost",
        ExperimentVerdict.Inconclusive => "inconclusive",
    };

    private static double Points(double share) => Math.Round(share * 100, Decimals);

    private static string Rate(Proportion arm) => $"{(arm.Rate * 100).ToString("0.00", CultureInfo.InvariantCulture)}\u00A0%";

    private static string P(double p) => p < 0.001 ? "<\u00A00.001" : Math.Round(p, 3).ToString("0.000", CultureInfo.InvariantCulture);
}
