using System.Text.Json.Nodes;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Flat;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>The main numbers of a backtest on a flat file.</summary>
internal static class FlatJson
{
    /// <summary>Rows, views, measures, the yardstick, verdicts, notes.</summary>
    public static JsonObject Of(FlatBacktest result) => new()
    {
        ["dataset"] = result.Scorecard.Dataset,
        ["rows"] = result.Table.Rows,
        ["churners"] = result.Events,
        ["base_rate"] = Nodes.Number(result.BaseRate?.Rate),
        ["views"] = new JsonArray([.. result.Validity.Views.Select(v => Score("view", v.Name, v.Validity))]),
        ["groups"] = new JsonArray([.. result.Validity.Groups.Select(g => Score("group", g.Name, g.Validity))]),
        ["measures"] = new JsonArray([.. result.Validity.Measures.Select(m => Score("measure", m.Name, m.Validity))]),
        ["regression_auc"] = Nodes.Number(result.Regression?.OutOfFold.Validity.Auc.Value),
        ["verdicts"] = Nodes.Of(result.Verdicts),
        ["notes"] = new JsonArray([.. result.Notes.Select(n => JsonValue.Create(n))]),
    };

    /// <summary>One score.</summary>
    /// <param name="kind">view, group or measure: the key of its name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="validity">Its numbers.</param>
    public static JsonObject Score(string kind, string name, ScoreValidity validity) => new()
    {
        [kind] = name,
        ["rows"] = validity.Rows,
        ["not_scored"] = validity.NotScored,
        ["accounts"] = validity.Accounts,
        ["events"] = validity.Events,
        ["base_rate"] = Nodes.Number(validity.BaseRate),
        ["auc"] = Nodes.Number(validity.Ranked?.Auc.Value),
        ["auc_ci95"] = Nodes.Of(validity.Ranked?.Auc.Interval),
        ["average_precision"] = Nodes.Number(validity.Ranked?.AveragePrecision),
        ["brier"] = Nodes.Number(validity.Ranked?.Brier),
        ["brier_of_base_rate"] = Nodes.Number(validity.Ranked?.BrierOfBaseRate),
        ["ks"] = Nodes.Number(validity.Ranked?.KolmogorovSmirnov),
        ["top_decile_lift"] = Nodes.Number(validity.Ranked?.TopDecile.TieExpected.Lift),
        ["bands"] = new JsonObject(validity.Bands.Select(b => KeyValuePair.Create<string, JsonNode?>(BandWords.Code(b.Band), OfBand(b)))),
    };

    private static JsonObject OfBand(BandCount band) => new()
    {
        ["rows"] = band.Rows,
        ["churners"] = band.Events,
        ["rate"] = Nodes.Number(band.Rate),
        ["wilson95"] = Nodes.Of(band.Interval),
        ["foretold"] = Nodes.Number(band.MeanRisk),
        ["multiple"] = Nodes.Number(band.Multiple),
        ["multiple_ci95"] = Nodes.Of(band.MultipleInterval),
    };
}
