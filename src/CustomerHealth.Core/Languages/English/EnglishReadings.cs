using System.Globalization;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Languages.English;

/// <summary>"7 open cases, green is 3 or fewer". Frozen facts hold these sentences: a change of one changes the ids of snapshots.</summary>
internal sealed class EnglishReadings(FigureFormat figures) : ReadingWords
{
    public override string DoesNotApply => "does not apply";

    public override string NeverMeasured => "never measured";

    public override string PastValidity => "past its validity";

    public override string RecordedAsNotApplicable => "recorded as not applicable";

    public override string StartNotKnown => "the account's start is not known";

    public override string NoCutPoints => "no cut points";

    public override string Days(double days) => $"{figures.Number(days)} days";

    public override string DaysSoFar(double days) => $"{figures.Number(days)} days so far";

    public override string OfFour(double step) => $"{figures.Number(step)} of 4";

    public override string Answer(string value, MeasureKind kind) => value;

    public override string Target(CutPoints cuts, Measure measure)
    {
        var green = figures.Number(cuts.Green) + (measure.Kind == MeasureKind.Percent ? " %" : "");
        return (measure.Better, cuts.Inclusive) switch
        {
            (Direction.Lower, true) => cuts.Green == 0 ? "green is none" : $"green is {green} or {(measure.Kind == MeasureKind.Count ? "fewer" : "less")}",
            (Direction.Lower, false) => $"green is below {green}",
            (Direction.Higher, true) => $"green is {green} or more",
            (Direction.Higher, false) => $"green is above {green}",
        };
    }

    public override string OutOfRange(double number, double? min, double? max) => $"{figures.Number(number)} is outside {Reason.Range(min, max)}";

    public override string LastKnown(LocalDate day, LocalDate today, int validDays) =>
        string.Create(CultureInfo.InvariantCulture, $"last known {figures.NearDate(day, today)}, valid {validDays} days");

    public override string TooFew(int count, Window window) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} of at least {window.AtLeast} readings in {window.Days} days");

    public override string NoReading(int days) => string.Create(CultureInfo.InvariantCulture, $"no reading in {days} days");

    public override string NotADate(string value) => $"'{value}' is not a date";

    public override string NeitherDateNorDays(string value) => $"'{value}' is neither a date nor a number of days";

    public override string LiesAhead(string? value) => $"{value} lies ahead";

    public override string StartsOn(LocalDate day, LocalDate today) => $"the account starts on {figures.NearDate(day, today)}";

    public override string NotDueYet(int day, double of) => string.Create(CultureInfo.InvariantCulture, $"not due yet: day {day} of {of}");

    public override string NotANumber(string? value) => $"'{value}' is not a number";

    public override string BelowZero(double number) => $"{figures.Number(number)} is below 0";

    public override string NeitherYesNorNo(string? value) => $"'{value}' is neither yes nor no";

    public override string NotAChoice(string? value) => $"'{value}' is not one of the choices";

    public override string NotAStep(string? value) => $"'{value}' is not 0, 1, 2, 3 or 4";

    public override string NotAColour(string? value) => $"'{value}' is not green, yellow or red";

    public override string ChoiceDoesNotApply(string? value) => $"{value}: does not apply";

    public override string NoThreshold(string? attribute, string? value) => (attribute, value) switch
    {
        (null, _) => "no rule matches",
        (_, null) => $"no rule without {attribute}",
        _ => $"no rule for {attribute} {value}",
    };

    public override string NotApplicableBecause(Condition condition)
    {
        List<string> parts = [.. condition.Attributes.Select(a => $"{a.Attribute} is {string.Join(" or ", a.Values)}")];
        if (condition.TenureFrom is { } from)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"tenure is {from} months or more"));
        if (condition.TenureBelow is { } below)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"tenure is below {below} months"));
        if (condition.Measure is { } measure)
            parts.Add($"{measure} is {condition.Is}");
        return "does not apply: " + string.Join(" and ", parts);
    }
}
