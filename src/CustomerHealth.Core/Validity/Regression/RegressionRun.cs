using System.Collections.Immutable;
using CustomerHealth.Core.Validity.Flat;

namespace CustomerHealth.Core.Validity.Regression;

/// <summary>Fits the regression on one table.</summary>
/// <param name="scorecard">Which columns are texts, and what to fill in.</param>
/// <param name="table">The table to fit on.</param>
/// <param name="churned">For each of its rows; at least one of each.</param>
/// <param name="numeric">The columns of numbers.</param>
internal sealed class RegressionRun(FlatScorecard scorecard, FlatTable table, ImmutableArray<bool> churned, ImmutableArray<string> numeric)
{
    /// <summary>How many folds.</summary>
    public const int FoldCount = 5;

    private const int Decimals = 12;

    /// <summary>Fits on all rows, and foretells those of <paramref name="other"/>.</summary>
    public RegressionFit FitOn(FlatTable other, ImmutableArray<bool> churnedThere)
    {
        var plan = DesignPlan.Learn(scorecard, table, numeric, [.. Enumerable.Range(0, table.Rows)]);
        var weights = LogisticRegression.Fit(plan.Rows(table), churned, plan.Names.Length);
        ImmutableArray<double> probabilities = [.. plan.Rows(other).Select(row => Probability(row, weights))];
        return new RegressionFit
        {
            Intercept = weights[0],
            Columns = [.. plan.Names.Select((name, i) => new DesignColumn(name, weights[i + 1]))],
            Probabilities = probabilities,
            Validity = RankingValidity.Of(new Ranking(probabilities.AsSpan(), churnedThere.AsSpan()), []),
        };
    }

    /// <summary>Five times: fits on four folds, foretells the fifth.</summary>
    public OutOfFold FitFolds()
    {
        var folds = Folds();
        var probabilities = new double[table.Rows];
        var aucs = new double?[FoldCount];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            int[] train = [.. Enumerable.Range(0, table.Rows).Where(row => folds[row] != fold)];
            int[] test = [.. Enumerable.Range(0, table.Rows).Where(row => folds[row] == fold)];
            var plan = DesignPlan.Learn(scorecard, table, numeric, train);
            var rows = plan.Rows(table);
            var weights = LogisticRegression.Fit([.. train.Select(row => rows[row])], [.. train.Select(row => churned[row])], plan.Names.Length);
            foreach (var row in test)
                probabilities[row] = Probability(rows[row], weights);
            aucs[fold] = DeLong.Of(new Ranking([.. test.Select(row => probabilities[row])], [.. test.Select(row => churned[row])]))?.Value;
        }

        return new OutOfFold(RankingValidity.Of(new Ranking(probabilities, churned.AsSpan()), []), [.. aucs]);
    }

    /// <summary>Without random numbers: a row's fold is the number of earlier rows with its outcome, modulo five.</summary>
    private int[] Folds()
    {
        int gone = 0, stayed = 0;
        return [.. churned.Select(c => (c ? gone++ : stayed++) % FoldCount)];
    }

    private static double Probability(DesignRow row, double[] weights) => Math.Round(LogisticRegression.Probability(row.Predict(weights)), Decimals);
}
