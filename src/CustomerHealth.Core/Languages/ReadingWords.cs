using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Languages;

/// <summary>The words of a measure's result: what its value is held against, or why it has none.</summary>
public abstract class ReadingWords
{
    /// <summary>does not apply</summary>
    public abstract string DoesNotApply { get; }

    /// <summary>never measured</summary>
    public abstract string NeverMeasured { get; }

    /// <summary>past its validity</summary>
    public abstract string PastValidity { get; }

    /// <summary>recorded as not applicable</summary>
    public abstract string RecordedAsNotApplicable { get; }

    /// <summary>the account's start is not known</summary>
    public abstract string StartNotKnown { get; }

    /// <summary>no cut points</summary>
    public abstract string NoCutPoints { get; }

    /// <summary>48 days</summary>
    public abstract string Days(double days);

    /// <summary>48 days so far</summary>
    public abstract string DaysSoFar(double days);

    /// <summary>3 of 4</summary>
    public abstract string OfFour(double step);

    /// <summary>An answer that is yes or no, or a colour, in the words of the language; any other value as it was written.</summary>
    public abstract string Answer(string value, MeasureKind kind);

    /// <summary>green is 3 or fewer</summary>
    /// <param name="cuts">Where green begins.</param>
    /// <param name="measure">Which way it gets better.</param>
    public abstract string Target(CutPoints cuts, Measure measure);

    /// <summary>12 is outside 0 to 10</summary>
    public abstract string OutOfRange(double number, double? min, double? max);

    /// <summary>last known 9 Nov, valid 30 days</summary>
    public abstract string LastKnown(LocalDate day, LocalDate today, int validDays);

    /// <summary>2 of at least 3 readings in 90 days</summary>
    public abstract string TooFew(int count, Window window);

    /// <summary>no reading in 90 days</summary>
    public abstract string NoReading(int days);

    /// <summary>'x' is not a date</summary>
    public abstract string NotADate(string value);

    /// <summary>'x' is neither a date nor a number of days</summary>
    public abstract string NeitherDateNorDays(string value);

    /// <summary>2027-01-01 lies ahead</summary>
    public abstract string LiesAhead(string? value);

    /// <summary>the account starts on 9 Nov</summary>
    public abstract string StartsOn(LocalDate day, LocalDate today);

    /// <summary>not due yet: day 12 of 30</summary>
    public abstract string NotDueYet(int day, double of);

    /// <summary>'x' is not a number</summary>
    public abstract string NotANumber(string? value);

    /// <summary>−2 is below 0</summary>
    public abstract string BelowZero(double number);

    /// <summary>'x' is neither yes nor no</summary>
    public abstract string NeitherYesNorNo(string? value);

    /// <summary>'x' is not one of the choices</summary>
    public abstract string NotAChoice(string? value);

    /// <summary>'x' is not 0, 1, 2, 3 or 4</summary>
    public abstract string NotAStep(string? value);

    /// <summary>'x' is not green, yellow or red</summary>
    public abstract string NotAColour(string? value);

    /// <summary>x: does not apply</summary>
    public abstract string ChoiceDoesNotApply(string? value);

    /// <summary>no threshold for industry 'x'; the attribute's value may be missing.</summary>
    public abstract string NoThreshold(string? attribute, string? value);

    /// <summary>does not apply: segment is smb and tenure is below 12 months</summary>
    public abstract string NotApplicableBecause(Condition condition);
}
