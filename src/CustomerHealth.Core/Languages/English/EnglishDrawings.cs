using System.Globalization;

namespace CustomerHealth.Core.Languages.English;

/// <summary>What pages and drawings say in English.</summary>
internal sealed class EnglishDrawings : DrawingWords
{
    public override string Document => "Document";

    public override string Contents => "Contents";

    public override string Table => "Table";

    public override string Figure => "Figure";

    public override string Note => "Note";

    public override string Risk => "Risk";

    public override string Win => "Win";

    public override string Decision => "Decision";

    public override string Break => "break";

    public override string Plan => "Plan";

    public override string Unknown => "unknown";

    public override string NoValue => "no value";

    public override string Reached => "reached";

    public override string Missed => "missed";

    public override string Won => "Won";

    public override string Lost => "Lost";

    public override string Inconclusive => "Inconclusive";

    public override string BarChart => "Bar chart";

    public override string LineChart => "Line chart";

    public override string BandHistory => "Band history";

    public override string SmallCharts => "Small charts on one scale";

    public override string Intervals => "Results with intervals";

    public override TrendTexts Trends { get; } = new EnglishTrends();

    public override string Page(int page, int pages) => string.Create(CultureInfo.InvariantCulture, $"Page {page} of {pages}");

    public override string Snapshot(string id) => $"Snapshot {id}";

    public override string Minutes(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes} min");

    public override string MinutesInAll(int minutes) => $"{Minutes(minutes)} in all";

    public override string Agenda(string? start, int minutes, string items) => $"Agenda{(start is null ? "" : $" from {start}")}, {MinutesInAll(minutes)}: {items}";

    public override string LastWeeks(int shown, int all) => string.Create(CultureInfo.InvariantCulture, $"the last {shown} of {all} weeks");

    public override string BandsOf(string name, string now, IReadOnlyList<(string Word, int Weeks)> tally)
    {
        var said = tally.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Word} in {t.Weeks}"));
        return string.Create(CultureInfo.InvariantCulture, $"{name} is {now} now, {string.Join(", ", said)} of {tally.Sum(t => t.Weeks)} weeks");
    }

    public override string Span(string from, string to) => $"{from} to {to}";

    public override string Between(string low, string high) => $"between {low} and {high}";

    public override string InEach(string scale, string places, string bands) => $"{scale} in each, {places}{(bands.Length == 0 ? "" : $"; bands from the top: {bands}")}";

    public override string WhichIs(string label, string word) => $", which is {label} ({word})";
}
