using CustomerHealth.Documents.Charts;
using CustomerHealth.Documents.Html;

namespace CustomerHealth.Documents.Tests.Charts;

/// <summary>One example of each chart, as docs/templates.md shows them.</summary>
internal static class ChartSample
{
    public const string Lines = """
        { "title": "Weekly active users, % of licensed seats", "subtitle": "April to September 2026, with the bands of the health model", "unit": "%",
          "x": ["Apr", "May", "Jun", "Jul", "Aug", "Sep"], "min": 20, "max": 80,
          "bands": [ { "from": 55, "to": 80, "label": "Healthy", "status": "green" }, { "from": 40, "to": 55, "label": "Watch", "status": "yellow" }, { "from": 20, "to": 40, "label": "At risk", "status": "red" } ],
          "series": [ { "name": "Actual", "values": [41, 44, null, 50, 57, 62] }, { "name": "Plan", "style": "dash", "values": [42, 46, 49, 52, 55, 58] }, { "name": "All accounts", "values": [50, 51, 52, 54, 55, 57.5] } ] }
        """;

    public const string Bars = """
        { "title": "Active users by site, % of licensed", "subtitle": "End of Q3 2026, marker = plan", "unit": "%", "max": 100, "planLabel": "Plan for the quarter",
          "bars": [ { "label": "Helsinki", "value": 74, "plan": 65 }, { "label": "Tampere", "value": 68, "plan": 60 }, { "label": "Oulu", "value": 38, "plan": 50 }, { "label": "Kuopio", "value": null } ] }
        """;

    public const string History = """
        { "title": "Bands week by week", "weeks": ["24 Aug", "31 Aug", "7 Sep", "14 Sep", "21 Sep", "28 Sep"],
          "rows": [ { "label": "Vendor Risk", "bands": ["green", "green", "yellow", "yellow", "red", "red"] }, { "label": "Client Engagement", "bands": ["unknown", "yellow", "yellow", "green", "green", "green"] }, { "label": "Vendor Expansion", "bands": ["na", "na", "na", "na", "na", "na"] } ] }
        """;

    public const string Multiples = """
        { "title": "Seven views, thirteen weeks", "x": ["24 Aug", "31 Aug", "7 Sep", "14 Sep", "21 Sep", "28 Sep"], "min": 0, "max": 100,
          "bands": [ { "from": 75, "to": 100, "status": "green" }, { "from": 50, "to": 75, "status": "yellow" }, { "from": 0, "to": 50, "status": "red" } ],
          "panels": [
            { "label": "Vendor Risk", "status": "red", "values": [80, 76, 61, 55, 44, 38] },
            { "label": "Vendor Outcomes", "status": "green", "values": [77, 78, 80, 81, 80, 83] },
            { "label": "Vendor Expansion", "status": "na", "values": [] },
            { "label": "Client Outcomes", "status": "yellow", "values": [60, 62, null, null, 66, 70] },
            { "label": "Client Experience", "status": "yellow", "values": [70, 70, 70, 70, 70, 70] },
            { "label": "Client Engagement", "status": "unknown", "values": [90, null, null, null, null, null] },
            { "label": "Client Maturity", "status": "green", "values": [75, 76, 78, 84, 88, 90] } ] }
        """;

    public const string Intervals = """
        { "title": "Conversion tests of the quarter", "subtitle": "Difference to the control, 95 % intervals, Holm-corrected", "unit": "pp",
          "rows": [ { "label": "Shorter form", "value": 1.9, "low": 0.8, "high": 3.1, "verdict": "won" }, { "label": "New headline", "value": 0.2, "low": -0.9, "high": 1.4, "verdict": "inconclusive" }, { "label": "Price first", "value": -1.6, "low": -2.7, "high": -0.4, "verdict": "lost" } ] }
        """;

    public const string Tiles = """
        { "tiles": [ { "label": "Vendor Risk", "value": "78", "of": "/ 100", "note": "+6 in four weeks", "status": "green", "trend": [70, 72, 75, 78] }, { "label": "Client Experience", "status": "unknown" } ] }
        """;

    public const string Agenda = """
        { "start": "09:00", "items": [ { "minutes": 30, "topic": "Past quarter", "owner": "J. Hyvönen" }, { "minutes": 10, "topic": "Break", "kind": "break" }, { "minutes": 20, "topic": "Renewal scope", "owner": "Í. Muñoz", "kind": "decision" } ] }
        """;

    /// <summary>The example of a chart by the name of its block.</summary>
    public static string Of(string name) => name switch
    {
        "lines" => Lines,
        "bars" => Bars,
        "history" => History,
        "multiples" => Multiples,
        "intervals" => Intervals,
        "tiles" => Tiles,
        "agenda" => Agenda,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such chart."),
    };

    public static string Markdown(string name, string json) => $"```{name}\n{json}\n```\n";

    public static string Svg(string name, string json, double width) =>
        SvgPicture.Of(BlockCharts.Find(name)!, new FencedBlock(name, json, 1), width, "c1");
}
