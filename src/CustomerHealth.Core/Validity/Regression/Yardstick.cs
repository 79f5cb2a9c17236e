using System.Collections.Immutable;
using CustomerHealth.Core.Validity.Flat;

namespace CustomerHealth.Core.Validity.Regression;

/// <summary>The regression that a scorecard should come near, not beat.</summary>
/// <param name="OutOfFold">On five folds, each fitted on the other four.</param>
/// <param name="FullFit">On all rows.</param>
public sealed record Yardstick(OutOfFold OutOfFold, RegressionFit FullFit)
{
    /// <summary>More columns than this are keys, not texts: it is not run.</summary>
    public const int MostColumns = 1_000;

    // Its square, times any number of rows, is far from the largest double.
    private const double LargestNumber = 1e100;

    /// <summary>Runs it on a table; null with a sentence why when that cannot be done.</summary>
    /// <param name="scorecard">Its numeric and categorical columns are used.</param>
    /// <param name="table">The table.</param>
    /// <param name="churned">For each row.</param>
    /// <param name="leaks">True: with the columns that are thought to know the outcome.</param>
    public static (Yardstick? Result, string? WhyNot) Of(FlatScorecard scorecard, FlatTable table, ImmutableArray<bool> churned, bool leaks)
    {
        var numeric = leaks ? scorecard.Numeric.AddRange(scorecard.Leaks.Except(scorecard.Numeric, StringComparer.Ordinal)) : scorecard.Numeric;
        if ((WhyNot(scorecard, table, churned) ?? TooLarge(scorecard, table, numeric)) is { } sentence)
            return (null, sentence);

        var run = new RegressionRun(scorecard, table, churned, numeric);
        return (new Yardstick(run.FitFolds(), run.FitOn(table, churned)), null);
    }

    /// <summary>Fits on one table and foretells another; null with a sentence why when that cannot be done.</summary>
    /// <param name="scorecard">Its numeric and categorical columns are used.</param>
    /// <param name="train">Table and outcomes to fit on.</param>
    /// <param name="test">Table and outcomes to foretell; at least one row of each outcome.</param>
    public static (RegressionFit? Result, string? WhyNot) OutOfTime(
        FlatScorecard scorecard, (FlatTable Table, ImmutableArray<bool> Churned) train, (FlatTable Table, ImmutableArray<bool> Churned) test) =>
        (WhyNot(scorecard, train.Table, train.Churned) ?? TooLarge(scorecard, train.Table, scorecard.Numeric) ?? TooLarge(scorecard, test.Table, scorecard.Numeric)) is { } sentence
            ? (null, sentence)
            : (new RegressionRun(scorecard, train.Table, train.Churned, scorecard.Numeric).FitOn(test.Table, test.Churned), null);

    /// <summary>Names the first column whose numbers, or what is filled in for missing ones, would overflow when they are standardised.</summary>
    private static string? TooLarge(FlatScorecard scorecard, FlatTable table, ImmutableArray<string> numeric)
    {
        foreach (var name in numeric)
        {
            var fill = scorecard.MissingAs.TryGetValue(table[name].Name, out var text) ? new FlatColumn(name, [text]).Numbers : [];
            foreach (var number in table[name].Numbers.Concat(fill))
            {
                if (Math.Abs(number) > LargestNumber)
                    return FormattableString.Invariant($"The logistic regression was not run: the column '{name}' of {Path.GetFileName(table.File)} holds {number:R}, and numbers from {-LargestNumber:R} to {LargestNumber:R} can be standardised.");
            }
        }

        return null;
    }

    private static string? WhyNot(FlatScorecard scorecard, FlatTable table, ImmutableArray<bool> churned)
    {
        const int Folds = RegressionRun.FoldCount;
        if (churned.Count(c => c) < Folds || churned.Count(c => !c) < Folds)
            return FormattableString.Invariant($"The logistic regression was not run: it needs {Folds} rows that churned and {Folds} that did not.");

        var columns = scorecard.Numeric.Length + scorecard.Leaks.Length + scorecard.Categorical.Sum(name => table[name].Levels.Length - 1);
        return columns > MostColumns
            ? FormattableString.Invariant($"The logistic regression was not run: the texts of the categorical columns make {columns:N0} columns and {MostColumns:N0} are allowed; is one of them a key?")
            : null;
    }
}
