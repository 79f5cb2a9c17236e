using System.Collections.Immutable;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Experiments;

/// <summary>Works out what tests say, each within its family.</summary>
public static class ExperimentResults
{
    /// <summary>The results, in the order of the tests. A test without a p counts in its family as one that says nothing (p = 1).</summary>
    public static ImmutableArray<ExperimentResult> Of(IReadOnlyList<Experiment> experiments, ExperimentFamily family)
    {
        var results = new ExperimentResult[experiments.Count];
        foreach (var members in Enumerable.Range(0, experiments.Count).GroupBy(index => FamilyOf(experiments[index], family)))
        {
            int[] indices = [.. members];
            double?[] own = [.. indices.Select(index => experiments[index].Looks[^1].Arms.TwoSidedP)];
            double[] p = [.. own.Select(value => value ?? 1)];
            var (holm, hochberg) = (SeveralTests.Holm(p), SeveralTests.BenjaminiHochberg(p));
            for (var i = 0; i < indices.Length; i++)
            {
                results[indices[i]] = new ExperimentResult
                {
                    Experiment = experiments[indices[i]],
                    HolmP = own[i] is null ? null : holm[i],
                    BenjaminiHochbergP = own[i] is null ? null : hochberg[i],
                };
            }
        }

        return [.. results];
    }

    private static (string Account, string Name) FamilyOf(Experiment experiment, ExperimentFamily family) => family switch
    {
        ExperimentFamily.File => ("", ""),
        ExperimentFamily.Test => (experiment.Account, experiment.Name),
    };
}
