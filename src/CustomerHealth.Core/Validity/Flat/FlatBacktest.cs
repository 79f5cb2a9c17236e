using System.Collections.Immutable;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Core.Validity.Regression;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>A scorecard held against a flat file in which the outcome stands: what predicts, how well, and against which yardsticks.</summary>
public sealed record FlatBacktest
{
    /// <summary>The scorecard.</summary>
    public required FlatScorecard Scorecard { get; init; }

    /// <summary>The file.</summary>
    public required FlatTable Table { get; init; }

    /// <summary>The scores of its rows.</summary>
    public required FlatScores Scores { get; init; }

    /// <summary>For each row, whether it churned.</summary>
    public required ImmutableArray<bool> Labels { get; init; }

    /// <summary>By measure, group and view (in the scorecard's order), and of the mean of all measures.</summary>
    public required FlatValidity Validity { get; init; }

    /// <summary>The columns of numbers, each alone; those thought to know the outcome last. Empty with too few events.</summary>
    public ImmutableArray<NumericYardstick> Numeric { get; init; } = [];

    /// <summary>The columns of texts, each alone. Empty with too few events.</summary>
    public ImmutableArray<(string Column, ImmutableArray<LevelYardstick> Levels)> Categorical { get; init; } = [];

    /// <summary>The logistic regression; null when it was not run.</summary>
    public Yardstick? Regression { get; init; }

    /// <summary>The same with the columns thought to know the outcome; null when there are none.</summary>
    public Yardstick? WithLeaks { get; init; }

    /// <summary>For outcomes known up to a time; null for others.</summary>
    public Survival? Survival { get; init; }

    /// <summary>Leaks first, then one for each view.</summary>
    public required ImmutableArray<ValidityVerdict> Verdicts { get; init; }

    /// <summary>What a reader should know beside the numbers, a sentence each.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>How many churned.</summary>
    public int Events => Labels.Count(l => l);

    /// <summary>Of all rows; null for an empty file.</summary>
    public Proportion? BaseRate => Labels.IsEmpty ? null : new Proportion(Events, Labels.Length);

    /// <summary>True when an AUC can be given at all.</summary>
    public bool HasEnoughEvents => Events >= Cohort.MinimumEvents && Events < Labels.Length;

    /// <summary>For each row, whether its label is one of those that mean churned.</summary>
    public static ImmutableArray<bool> Churned(FlatScorecard scorecard, FlatTable table) =>
        [.. table[scorecard.Label].Cells.Select(cell => scorecard.Positive.Contains(cell, StringComparer.Ordinal) || scorecard.Positive.Contains(cell.Trim(), StringComparer.Ordinal))];

    /// <summary>Runs it.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="table">A table that has every column of the scorecard.</param>
    public static FlatBacktest Run(FlatScorecard scorecard, FlatTable table)
    {
        var (labels, scores) = (Churned(scorecard, table), FlatScores.Of(scorecard, table));
        var validity = FlatValidity.Of(scorecard, scores, new Cohort(labels, []));
        var views = validity.Views.Select(v => ValidityVerdict.Of(v.Name, v.Validity));
        var result = new FlatBacktest
        {
            Scorecard = scorecard, Table = table, Scores = scores, Labels = labels, Validity = validity, Verdicts = [.. views], Notes = FlatNotes.Of(scorecard, table, labels),
        };
        return result.HasEnoughEvents ? result.WithYardsticks() : result;
    }

    private FlatBacktest WithYardsticks()
    {
        var (regression, whyNot) = Yardstick.Of(Scorecard, Table, Labels, leaks: false);
        var withLeaks = regression is null || Scorecard.Leaks.IsEmpty ? null : Yardstick.Of(Scorecard, Table, Labels, leaks: true).Result;
        return this with
        {
            Numeric = [.. Scorecard.Numeric.Concat(Scorecard.Leaks).Distinct(StringComparer.Ordinal).Select(name => NumericYardstick.Of(Table[name], Labels))],
            Categorical = [.. Scorecard.Categorical.Select(name => (name, LevelYardstick.Of(Table[name].Cells, Labels)))],
            Regression = regression,
            WithLeaks = withLeaks,
            Survival = Survival.Of(Scorecard, Table, Scores, regression?.FullFit.Probabilities),
            Verdicts = [.. Leaks.Of(Scorecard, Table, Labels), .. Verdicts],
            Notes = whyNot is null ? Notes : [.. Notes, whyNot],
        };
    }
}
