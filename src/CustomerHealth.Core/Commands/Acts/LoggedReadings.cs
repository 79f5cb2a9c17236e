using System.Collections.Immutable;
using CustomerHealth.Core.Interactions;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>The readings that a note makes of the measures it feeds.</summary>
internal static class LoggedReadings
{
    /// <summary>
    /// One for each measure that is <c>logged-by</c> the note's kind: the day, or 1 for a measure that counts notes. A milestone is reached once:
    /// one that was, or that no longer applies, gets none.
    /// </summary>
    /// <param name="interaction">The note.</param>
    /// <param name="health">The scores before it.</param>
    /// <param name="day">The day of the note where the organisation is.</param>
    /// <param name="request">The request that makes it: the same request gives the same ids.</param>
    public static ImmutableArray<Observation> Of(Interaction interaction, AccountHealth health, LocalDate day, string request) =>
    [
        .. health.Views.SelectMany(v => v.Groups).SelectMany(g => g.Measures)
            .Where(m => m.Measure.LoggedBy.Contains(interaction.Kind, StringComparer.Ordinal) && !IsOver(m))
            .DistinctBy(m => m.Measure.Key, StringComparer.Ordinal)
            .Select(m => new Observation
            {
                Account = interaction.Account,
                Measure = m.Measure.Key,
                At = Moments.After(m.At, interaction.At),
                KnownAt = interaction.At,
                Value = m.Measure.Kind == MeasureKind.Count ? "1" : LocalDatePattern.Iso.Format(day),
                Source = $"person:{interaction.Author}",
                Id = $"{request}/{m.Measure.Key}",
            }),
    ];

    private static bool IsOver(MeasureResult result) =>
        result.Measure.Kind == MeasureKind.DaysFromStart && (result.State == MeasureState.NotApplicable || result.ObservationId is not null);
}
