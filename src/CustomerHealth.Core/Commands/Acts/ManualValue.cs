using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>Checks a value that a person enters against what the measure can be (SC-7).</summary>
/// <param name="Value">As it is stored; null when it cannot be.</param>
/// <param name="Words">How many typed words it took.</param>
/// <param name="Problem">Why it cannot be, and what can; null when it can.</param>
internal sealed record ManualValue(string? Value, int Words, string? Problem)
{
    private const double MostPercent = 100;
    private static readonly string[] Colours = ["green", "yellow", "red"];
    private static readonly string[] Answers = ["yes", "no"];

    /// <summary>The value at the head of the words.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="words">At least one; a choice may take several.</param>
    /// <param name="today">The day that "today" is.</param>
    public static ManualValue Read(Measure measure, ImmutableArray<string> words, LocalDate today)
    {
        var typed = words[0];
        if (string.Equals(typed, Observation.NotApplicable, StringComparison.OrdinalIgnoreCase))
            return new(Observation.NotApplicable, 1, null);
        return measure.Kind switch
        {
            MeasureKind.Number or MeasureKind.Percent or MeasureKind.Count => OfNumber(measure, typed),
            MeasureKind.Rubric => typed is "0" or "1" or "2" or "3" or "4" ? Good(typed) : Refused($"'{Unknown.Echo(typed)}' is not on the scale: 0, 1, 2, 3 or 4, where 4 is best."),
            MeasureKind.DaysSince => OfDate(typed, today, "the date it last happened"),
            MeasureKind.DaysFromStart => OfDate(typed, today, "the date it was reached"),
            MeasureKind.YesNo => OfWord(typed, Answers),
            MeasureKind.Colour => OfWord(typed, Colours),
            MeasureKind.Choice => OfChoice(measure, words),
        };
    }

    private static ManualValue OfNumber(Measure measure, string typed)
    {
        var text = measure.Kind == MeasureKind.Percent ? typed.TrimEnd('%') : typed;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return Refused($"'{Unknown.Echo(typed)}' is no number; type one such as 7{(measure.Kind == MeasureKind.Count ? "" : " or 7.5")}, or NA when it does not apply.");
        if (measure.Kind == MeasureKind.Count && (number < 0 || number != Math.Truncate(number)))
            return Refused($"{Unknown.Echo(text)} is no count; type a whole number, 0 or more.");

        var (min, max) = measure.Kind == MeasureKind.Percent ? (measure.Min ?? 0, measure.Max ?? MostPercent) : (measure.Min, measure.Max);
        return number < min || number > max
            ? Refused($"{Unknown.Echo(text)} is outside {Reason.Range(min, max)}, which is all that {measure.Name} can be.")
            : Good(number.ToString(CultureInfo.InvariantCulture));
    }

    private static ManualValue OfDate(string typed, LocalDate today, string what)
    {
        LocalDate? date = typed.ToUpperInvariant() switch
        {
            "TODAY" => today,
            "YESTERDAY" => today.PlusDays(-1),
            _ => LocalDatePattern.Iso.Parse(typed) is { Success: true } parsed ? parsed.Value : null,
        };
        return date is not { } day ? Refused($"'{Unknown.Echo(typed)}' is no date; type {what}, such as {LocalDatePattern.Iso.Format(today)}, today or yesterday.")
            : day > today ? Refused($"{LocalDatePattern.Iso.Format(day)} lies ahead; type {what}.")
            : Good(LocalDatePattern.Iso.Format(day));
    }

    private static ManualValue OfWord(string typed, string[] allowed) =>
        Array.Find(allowed, word => string.Equals(word, typed, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Good(found)
            : Refused($"'{Unknown.Echo(typed)}' is not one of {string.Join(", ", allowed)}{NearName.Ending(typed, allowed)}");

    /// <summary>The longest run of words that is a choice.</summary>
    private static ManualValue OfChoice(Measure measure, ImmutableArray<string> words)
    {
        string[] choices = [.. measure.Map.Keys.Order(StringComparer.Ordinal)];
        for (var count = words.Length; count > 0; count--)
        {
            var typed = string.Join(' ', words.Take(count));
            if (Array.Find(choices, choice => string.Equals(choice, typed, StringComparison.OrdinalIgnoreCase)) is { } found)
                return new(found, count, null);
        }

        return OfWord(words[0], choices);
    }

    private static ManualValue Good(string value) => new(value, 1, null);

    private static ManualValue Refused(string problem) => new(null, 0, problem);
}
