using System.Text.Json.Nodes;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Core.Validity;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>Numbers of validity as JSON, under the keys of the reference files.</summary>
internal static class Nodes
{
    /// <summary>[low, high]; null for no interval.</summary>
    public static JsonNode? Of(Interval? interval) => interval is { } known ? new JsonArray(Number(known.Low), Number(known.High)) : null;

    /// <summary>A number; null for one that JSON does not have.</summary>
    public static JsonNode? Number(double? value) => value is { } known && double.IsFinite(known) ? JsonValue.Create(known) : null;

    /// <summary>n, churners, rate, wilson95.</summary>
    public static JsonObject Of(BandCount band) => new()
    {
        ["n"] = band.Rows, ["churners"] = band.Events, ["rate"] = Number(band.Rate), ["wilson95"] = Of(band.Interval),
    };

    /// <summary>Bands or colours: green, yellow, red, na.</summary>
    public static JsonObject Of(IEnumerable<BandCount> bands) =>
        new(bands.Select(b => KeyValuePair.Create<string, JsonNode?>(BandWords.Code(b.Band), Of(b))));

    /// <summary>k, row_order, tie_expected, tied_at_cut.</summary>
    public static JsonObject Of(TopShare top) => new()
    {
        ["k"] = top.K, ["row_order"] = Of(top.RowOrder), ["tie_expected"] = Of(top.TieExpected), ["tied_at_cut"] = top.TiedAtCut,
    };

    /// <summary>The bins, riskiest first.</summary>
    public static JsonArray Of(IEnumerable<CalibrationBin> bins) =>
    [
        .. bins.Select(bin => new JsonObject
        {
            ["bin"] = bin.Bin, ["n"] = bin.Seen.Trials, ["mean_p"] = bin.MeanRisk, ["churners"] = bin.Seen.Hits, ["rate"] = bin.Seen.Rate, ["wilson95"] = Of(bin.Seen.Wilson95()),
        }),
    ];

    /// <summary>subject, verdict, why.</summary>
    public static JsonArray Of(IEnumerable<ValidityVerdict> verdicts) =>
        [.. verdicts.Select(v => new JsonObject { ["subject"] = v.Subject, ["verdict"] = v.Code, ["why"] = v.Why })];

    private static JsonObject Of(Capture capture) => new()
    {
        ["churners"] = Number(capture.Events), ["rate"] = Number(capture.Rate), ["lift"] = Number(capture.Lift), ["capture"] = Number(capture.Share),
    };
}
