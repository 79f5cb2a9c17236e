using System.Collections.Immutable;
using CustomerHealth.Core.Experiments;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The conversion tests that ended in a quarter, corrected together (GC-10).</summary>
internal static class ClientTests
{
    /// <summary>Results in the order of their end, then name and variant.</summary>
    /// <param name="experiments">Of the account.</param>
    /// <param name="days">The quarter, up to the day looked from.</param>
    public static ImmutableArray<ExperimentResult> Of(IReadOnlyList<Experiment> experiments, DateInterval days)
    {
        Experiment[] ended = [.. experiments.Where(e => EndOf(e) is { } day && days.Contains(day))
            .OrderBy(EndOf).ThenBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Variant, StringComparer.Ordinal)];
        return ExperimentResults.Of(ended, ExperimentFamily.File);
    }

    /// <summary>The day of the last look; null when it is not a date.</summary>
    public static LocalDate? EndOf(Experiment experiment) =>
        LocalDatePattern.Iso.Parse(experiment.Looks[^1].Ended) is { Success: true, Value: var day } ? day : null;
}
