using CustomerHealth.Core.Languages;
using NodaTime;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>The facts that stand in place of a value. Made here and not where they are used, so that a measure that has one costs nothing for them.</summary>
internal static class Notes
{
    public static readonly MeasureNote NeverMeasured = words => words.NeverMeasured;
    public static readonly MeasureNote RecordedAsNotApplicable = words => words.RecordedAsNotApplicable;
    public static readonly MeasureNote StartNotKnown = words => words.StartNotKnown;
    public static readonly MeasureNote NoCutPoints = words => words.NoCutPoints;

    public static MeasureNote OutOfRange(double number, Measure measure) => words => words.OutOfRange(number, measure.Min, measure.Max);

    public static MeasureNote LastKnown(LocalDate day, LocalDate today, int validDays) => words => words.LastKnown(day, today, validDays);

    public static MeasureNote TooFew(int count, Window window) => words => words.TooFew(count, window);

    public static MeasureNote NoReading(int days) => words => words.NoReading(days);

    public static MeasureNote NotADate(string value) => words => words.NotADate(value);

    public static MeasureNote NeitherDateNorDays(string value) => words => words.NeitherDateNorDays(value);

    public static MeasureNote LiesAhead(string? value) => words => words.LiesAhead(value);

    public static MeasureNote StartsOn(LocalDate day, LocalDate today) => words => words.StartsOn(day, today);

    public static MeasureNote NotDueYet(int day, double of) => words => words.NotDueYet(day, of);

    public static MeasureNote NotANumber(string? value) => words => words.NotANumber(value);

    public static MeasureNote BelowZero(double number) => words => words.BelowZero(number);

    public static MeasureNote NeitherYesNorNo(string? value) => words => words.NeitherYesNorNo(value);

    public static MeasureNote NotAChoice(string? value) => words => words.NotAChoice(value);

    public static MeasureNote NotAStep(string? value) => words => words.NotAStep(value);

    public static MeasureNote NotAColour(string? value) => words => words.NotAColour(value);

    public static MeasureNote ChoiceDoesNotApply(string? value) => words => words.ChoiceDoesNotApply(value);

    public static MeasureNote NotApplicableBecause(Condition condition) => words => words.NotApplicableBecause(condition);
}
