using System.Collections.Immutable;
using CustomerHealth.Core.Experiments;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What a conversion test says at its last look in a quarter.</summary>
/// <param name="Result">The result, corrected over all tests of the firm that ended in the quarter: so it is the same in every pack.</param>
/// <param name="Ended">The day of that look.</param>
public sealed record DatedTest(ExperimentResult Result, LocalDate Ended)
{
    /// <summary>The tests whose last look that was known lies in the quarter, the oldest first; of one day in their order.</summary>
    /// <param name="experiments">All tests of the firm.</param>
    /// <param name="span">The quarter.</param>
    public static ImmutableArray<DatedTest> Of(IEnumerable<Experiment> experiments, QuarterSpan span)
    {
        (Experiment Experiment, LocalDate Ended)[] inQuarter =
        [
            .. from experiment in experiments
               let looks = experiment.Looks.Select(look => (Look: look, Day: DayOf(look))).Where(dated => dated.Day <= span.AsOf).ToImmutableArray()
               where looks is not [] && span.Holds(looks[^1].Day!.Value)
               orderby looks[^1].Day
               select (experiment with { Looks = [.. looks.Select(dated => dated.Look)] }, looks[^1].Day!.Value),
        ];
        var results = ExperimentResults.Of([.. inQuarter.Select(one => one.Experiment)], ExperimentFamily.File);
        return [.. results.Zip(inQuarter, (result, one) => new DatedTest(result, one.Ended))];
    }

    private static LocalDate? DayOf(Look look) => LocalDatePattern.Iso.Parse(look.Ended) is { Success: true } day ? day.Value : null;
}
