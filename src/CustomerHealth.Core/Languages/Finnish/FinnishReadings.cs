using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Languages.Finnish;

/// <summary>"7 open cases, vihreä enintään 3"; units are the organisation's own words.</summary>
internal sealed class FinnishReadings(FigureFormat figures, StatusWords statuses) : ReadingWords
{
    public override string DoesNotApply => "ei sovellu";

    public override string NeverMeasured => "ei mitattu kertaakaan";

    public override string PastValidity => "voimassaolo päättynyt";

    public override string RecordedAsNotApplicable => "kirjattu: ei sovellu";

    public override string StartNotKnown => "asiakkuuden alkamispäivä ei ole tiedossa";

    public override string NoCutPoints => "raja-arvoja ei ole annettu";

    public override string Days(double days) => $"{figures.Number(days)} {(days is 1 ? "päivä" : "päivää")}";

    public override string DaysSoFar(double days) => $"{Days(days)} tähän mennessä";

    public override string OfFour(double step) => $"{figures.Number(step)} / 4";

    public override string Answer(string value, MeasureKind kind) => kind switch
    {
        MeasureKind.YesNo => YesNo.TryParse(value, out var yes) ? yes ? "kyllä" : "ei" : value,
        MeasureKind.Colour => Enum.TryParse<Band>(value, ignoreCase: true, out var band) ? statuses.Band(band).ToLowerInvariant() : value,
        MeasureKind.DaysSince or MeasureKind.DaysFromStart => Said(value),
        MeasureKind.Number or MeasureKind.Percent or MeasureKind.Count or MeasureKind.Choice or MeasureKind.Rubric => value,
    };

    public override string Target(CutPoints cuts, Measure measure)
    {
        var green = figures.Number(cuts.Green) + (measure.Kind == MeasureKind.Percent ? " %" : "");
        return (measure.Better, cuts.Inclusive) switch
        {
            (Direction.Lower, true) => cuts.Green == 0 ? "vihreä vain nolla" : $"vihreä enintään {green}",
            (Direction.Lower, false) => $"vihreä alle {green}",
            (Direction.Higher, true) => $"vihreä vähintään {green}",
            (Direction.Higher, false) => $"vihreä yli {green}",
        };
    }

    public override string OutOfRange(double number, double? min, double? max) => $"{figures.Number(number)} ei ole sallituissa rajoissa ({Range(min, max)})";

    public override string LastKnown(LocalDate day, LocalDate today, int validDays) =>
        $"viimeksi tiedossa {figures.NearDate(day, today)}, voimassa {Days(validDays)}";

    public override string TooFew(int count, Window window) =>
        $"{figures.Count(count, "lukema", "lukemaa")} {figures.Number(window.Days)} päivän aikana, tarvitaan vähintään {figures.Number(window.AtLeast)}";

    public override string NoReading(int days) => $"ei lukemia {figures.Number(days)} päivään";

    public override string NotADate(string value) => $"”{value}” ei ole päivämäärä";

    public override string NeitherDateNorDays(string value) => $"”{value}” ei ole päivämäärä eikä päivien määrä";

    public override string LiesAhead(string? value) => $"{Said(value)} on vasta edessä";

    public override string StartsOn(LocalDate day, LocalDate today) => $"asiakkuus alkaa {figures.NearDate(day, today)}";

    public override string NotDueYet(int day, double of) => $"ei vielä ajankohtainen: päivä {figures.Number(day)} / {figures.Number(of)}";

    public override string NotANumber(string? value) => $"”{value}” ei ole luku";

    public override string BelowZero(double number) => $"{figures.Number(number)} on alle nollan";

    public override string NeitherYesNorNo(string? value) => $"”{value}” ei ole kyllä eikä ei";

    public override string NotAChoice(string? value) => $"”{value}” ei ole mikään vaihtoehdoista";

    public override string NotAStep(string? value) => $"”{value}” ei ole 0, 1, 2, 3 eikä 4";

    public override string NotAColour(string? value) => $"”{value}” ei ole vihreä, keltainen eikä punainen";

    public override string ChoiceDoesNotApply(string? value) => $"{value}: ei sovellu";

    public override string NoThreshold(string? attribute, string? value) => (attribute, value) switch
    {
        (null, _) => "mikään raja-arvosääntö ei täsmää",
        (_, null) => $"raja-arvoja ei ole, kun {Attribute(attribute)} puuttuu",
        _ => $"raja-arvoja ei ole, kun {Attribute(attribute)} on {value}",
    };

    public override string NotApplicableBecause(Condition condition)
    {
        List<string> parts = [.. condition.Attributes.Select(a => $"{Attribute(a.Attribute)} on {string.Join(" tai ", a.Values.Select(v => Value(a.Attribute, v)))}")];
        if (condition.TenureFrom is { } from)
            parts.Add($"asiakkuus on kestänyt vähintään {Months(from)}");
        if (condition.TenureBelow is { } below)
            parts.Add($"asiakkuus on kestänyt alle {Months(below)}");
        if (condition.Measure is { } measure)
            parts.Add($"{measure} on {condition.Is}");
        return $"ei sovellu, kun {figures.List([.. parts])}";
    }

    private static string Attribute(string attribute) => attribute switch
    {
        "industry" => "toimiala",
        "segment" => "segmentti",
        "region" => "alue",
        "tier" => "palvelutaso",
        "lifecycle" => "elinkaaren vaihe",
        _ => attribute,
    };

    private string Range(double? min, double? max) => (min, max) switch
    {
        ({ } from, { } to) => $"{figures.Number(from)}–{figures.Number(to)}",
        ({ } from, null) => $"vähintään {figures.Number(from)}",
        (null, { } to) => $"enintään {figures.Number(to)}",
        _ => "mikä tahansa luku",
    };

    private string Value(string attribute, string value) =>
        attribute is "lifecycle" && Enum.TryParse<Accounts.Lifecycle>(value, ignoreCase: true, out var stage) ? statuses.Stage(stage).ToLowerInvariant() : value;

    private string Months(int count) => figures.Count(count, "kuukauden", "kuukautta");

    /// <summary>A day as the language writes it; any other text as it is.</summary>
    private string Said(string? value) => LocalDatePattern.Iso.Parse(value ?? "") is { Success: true, Value: var day } ? figures.Date(day) : value ?? "";
}
