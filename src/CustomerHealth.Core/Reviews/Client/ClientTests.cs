using System.Collections.Immutable;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Reviews.Internal;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The conversion tests of one client that ended in a quarter (GC-10), in the words of the firm's own pack: what is told outside is what is known inside.</summary>
internal static class ClientTests
{
    /// <summary>Results in the order of their end, then name and variant.</summary>
    /// <param name="experiments">All tests of the firm: they are corrected together.</param>
    /// <param name="span">The quarter, up to the day looked from; looks after it are not known yet.</param>
    /// <param name="account">Key of the client whose tests are taken.</param>
    public static ImmutableArray<ExperimentResult> Of(IEnumerable<Experiment> experiments, QuarterSpan span, string account) =>
    [
        .. DatedTest.Of(experiments, span).Where(t => string.Equals(t.Result.Experiment.Account, account, StringComparison.Ordinal))
            .OrderBy(t => t.Ended).ThenBy(t => t.Result.Experiment.Name, StringComparer.Ordinal).ThenBy(t => t.Result.Experiment.Variant, StringComparer.Ordinal)
            .Select(t => t.Result),
    ];

    /// <summary>The day of the last look; null when it is not a date.</summary>
    public static LocalDate? EndOf(Experiment experiment) =>
        LocalDatePattern.Iso.Parse(experiment.Looks[^1].Ended) is { Success: true, Value: var day } ? day : null;
}
