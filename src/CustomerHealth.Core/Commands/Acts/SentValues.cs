using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>
/// Checks the values that a system sends for the measures of a scorecard: a value that the engine could not read would take the measure out
/// of the score without a word. What is refused is said as <c>set</c> says it (SC-7).
/// </summary>
/// <param name="scorecard">The scorecard in force; other measures take any value.</param>
/// <param name="today">No date of an event lies after it.</param>
public sealed class SentValues(Scorecard scorecard, LocalDate today)
{
    private readonly ILookup<string, Measure> _measures = scorecard.Views
        .SelectMany(v => v.Groups).SelectMany(g => g.Measures).ToLookup(m => m.Key, StringComparer.Ordinal);

    /// <summary>Why no measure of that key can read the value, and what it can; null when one can, or when there is none.</summary>
    public string? Problem(Observation observation)
    {
        var value = observation.Value;
        if (string.Equals(value, Observation.NotApplicable, StringComparison.Ordinal) || _measures[observation.Measure].FirstOrDefault() is not { } measure)
            return null;
        return _measures[measure.Key].Any(m => Reads(m, value)) ? null : $"value of {measure.Key}: {Sentence(measure, value)}";
    }

    private static bool IsWhole(double number) => number >= 0 && number == Math.Truncate(number);

    private bool Reads(Measure measure, string value)
    {
        var number = Reading.NumberOf(value);
        if (measure.Over is { Take: Take.Count or Take.DaysSince })
            return true; // only when it was counts
        if (!measure.Allows(number))
            return false;
        return measure.Kind switch
        {
            MeasureKind.Number or MeasureKind.Percent => !double.IsNaN(number),
            MeasureKind.Count => IsWhole(number),
            MeasureKind.DaysSince or MeasureKind.DaysFromStart => number >= 0 || (LocalDatePattern.Iso.Parse(value) is { Success: true } day && day.Value <= today),
            MeasureKind.YesNo => YesNo.TryParse(value, out _),
            MeasureKind.Choice => measure.Map.ContainsKey(value),
            MeasureKind.Rubric => number is 0 or 1 or 2 or 3 or 4,
            MeasureKind.Colour => value.ToUpperInvariant() is "GREEN" or "YELLOW" or "RED",
        };
    }

    /// <summary>A person may type a little more than a system may send: "today", "50%", "na".</summary>
    private string Sentence(Measure measure, string value)
    {
        var typed = ManualValue.Read(measure, [value], today);
        if (typed.Problem is { } problem)
            return problem.TrimEnd('.');
        return measure.Allows(Reading.NumberOf(typed.Value!))
            ? $"'{Unknown.Echo(value)}' is not how it is sent; send {typed.Value}"
            : $"{Unknown.Echo(value)} is outside {Reason.Range(measure.Min, measure.Max)}, which is all that {measure.Name} can be";
    }
}
