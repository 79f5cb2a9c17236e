using System.Globalization;

namespace CustomerHealth.Core.Languages.Finnish;

/// <summary>What pages and drawings say in Finnish.</summary>
internal sealed class FinnishDrawings : DrawingWords
{
    public override string Document => "Asiakirja";

    public override string Contents => "Sisällys";

    public override string Table => "Taulukko";

    public override string Figure => "Kuva";

    public override string Note => "Huomio";

    public override string Risk => "Riski";

    public override string Win => "Onnistuminen";

    public override string Decision => "Päätös";

    public override string Break => "tauko";

    public override string Plan => "Suunnitelma";

    public override string Unknown => "ei tiedossa";

    public override string NoValue => "ei arvoa";

    public override string Reached => "saavutettu";

    public override string Missed => "jäi alle";

    public override string Won => "Voitto";

    public override string Lost => "Tappio";

    public override string Inconclusive => "Ei ratkennut";

    public override string BarChart => "Pylväskaavio";

    public override string LineChart => "Viivakaavio";

    public override string BandHistory => "Tilat viikoittain";

    public override string SmallCharts => "Pienet kaaviot samalla asteikolla";

    public override string Intervals => "Tulokset luottamusväleineen";

    public override TrendTexts Trends { get; } = new FinnishTrends();

    public override string Page(int page, int pages) => string.Create(CultureInfo.InvariantCulture, $"Sivu {page} / {pages}");

    public override string Snapshot(string id) => $"Tilannekuva {id}";

    public override string Minutes(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes} min");

    public override string MinutesInAll(int minutes) => $"yhteensä {Minutes(minutes)}";

    public override string Agenda(string? start, int minutes, string items) => $"Esityslista{(start is null ? "" : $", alkaa klo {start}")}, {MinutesInAll(minutes)}: {items}";

    public override string LastWeeks(int shown, int all) => string.Create(CultureInfo.InvariantCulture, $"viikkoja {all}, joista viimeiset {shown}");

    public override string BandsOf(string name, string now, IReadOnlyList<(string Word, int Weeks)> tally)
    {
        var said = tally.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Word} {t.Weeks}"));
        return string.Create(CultureInfo.InvariantCulture, $"{name}: nyt {now}; viikkoja {tally.Sum(t => t.Weeks)}, joista {string.Join(", ", said)}");
    }

    public override string Span(string from, string to) =>
        from.Any(char.IsWhiteSpace) || to.Any(char.IsWhiteSpace) || to is ['+' or '−', ..] ? $"{from} – {to}" : $"{from}–{to}";

    public override string Between(string low, string high) => $"väli {Span(low, high)}";

    public override string InEach(string scale, string places, string bands) => $"Asteikko {scale}, {places}{(bands.Length == 0 ? "" : $"; tilat ylhäältä alas: {bands}")}";

    public override string WhichIs(string label, string word) => $", tila {label} ({word})";
}
