using System.Collections.Immutable;
using CustomerHealth.Core.Validity.Regression;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>The regression fitted on an earlier file and tested on a later one: the honest test, when the later one's outcome lies after the earlier one.</summary>
public sealed record OutOfTime
{
    /// <summary>The file fitted on.</summary>
    public required FlatBacktest Train { get; init; }

    /// <summary>The file tested on.</summary>
    public required FlatBacktest Test { get; init; }

    /// <summary>What was fitted on the one and foretold of the other; null with too few events in either.</summary>
    public RegressionFit? Fit { get; init; }

    /// <summary>Leaks and views of the file tested on, and of the regression.</summary>
    public required ImmutableArray<ValidityVerdict> Verdicts { get; init; }

    /// <summary>What a reader should know beside the numbers, a sentence each.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Runs it.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="train">The earlier table; it has every column of the scorecard.</param>
    /// <param name="test">The later table; likewise.</param>
    public static OutOfTime Run(FlatScorecard scorecard, FlatTable train, FlatTable test)
    {
        const string Subject = "logistic regression";
        var (earlier, later) = (FlatBacktest.Run(scorecard, train), FlatBacktest.Run(scorecard, test));
        if (!earlier.HasEnoughEvents || !later.HasEnoughEvents)
        {
            var few = earlier.HasEnoughEvents ? later : earlier;
            var why = FormattableString.Invariant($"{few.Events} of the {few.Table.Rows} rows of {Path.GetFileName(few.Table.File)} churned; at least {Cohort.MinimumEvents} must have, and one must have stayed.");
            return new OutOfTime { Train = earlier, Test = later, Verdicts = [.. later.Verdicts, new(Subject, VerdictKind.TooFewEvents, why)], Notes = later.Notes };
        }

        var (fit, whyNot) = Yardstick.OutOfTime(scorecard, (train, earlier.Labels), (test, later.Labels));
        return new OutOfTime
        {
            Train = earlier,
            Test = later,
            Fit = fit,
            Verdicts = fit is null ? later.Verdicts : [.. later.Verdicts, ValidityVerdict.Of(Subject, fit.Validity.Auc)],
            Notes = whyNot is null ? later.Notes : [.. later.Notes, whyNot],
        };
    }
}
