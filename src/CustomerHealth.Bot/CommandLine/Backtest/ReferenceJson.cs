using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Flat;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>Every number of a backtest on a flat file, under the keys of the published reference files, so that they can be compared one by one.</summary>
internal static class ReferenceJson
{
    private const int FirstRows = 12;

    /// <summary>The whole document.</summary>
    public static JsonObject Of(FlatBacktest result)
    {
        var json = Head(result);
        if (result.HasEnoughEvents)
        {
            json["univariate_numeric"] = Keyed(result.Numeric.Select(n => (n.Column, Numeric(n))));
            json["univariate_categorical"] = Keyed(result.Categorical.Select(c => (c.Column, Categorical(c.Levels))));
        }

        json["scorecard"] = new JsonObject
        {
            ["measures"] = Keyed(result.Validity.Measures.Select(m => (m.Name, Measure(m.Group, m.Validity)))),
            ["groups"] = Keyed(result.Validity.Groups.Select(g => (g.Name, Score(g.Validity)))),
            ["views"] = Keyed(result.Validity.Views.Select(v => (v.Name, Score(v.Validity)))),
            ["flat_mean_of_all_measures"] = Score(result.Validity.Flat),
            ["first_rows"] = new JsonArray([.. Enumerable.Range(0, Math.Min(FirstRows, result.Table.Rows)).Select(row => Row(result, row))]),
        };
        if (result.Regression is { } regression)
        {
            json["logistic_regression"] = RegressionJson.Of(regression);
            if (result.WithLeaks is { } leaks)
                json["logistic_regression"]!["with_leak_columns"] = RegressionJson.Of(leaks);
        }

        if (result.Survival is { } survival)
        {
            json["survival"] = new JsonObject
            {
                ["c_index_by_view"] = Keyed(survival.ByView.Select(v => (v.View, Nodes.Number(v.Concordance)))),
                ["c_index_logistic_in_sample"] = Nodes.Number(survival.Regression),
            };
        }

        json["verdicts"] = Nodes.Of(result.Verdicts);
        json["notes"] = new JsonArray([.. result.Notes.Select(n => JsonValue.Create(n))]);
        return json;
    }

    private static JsonObject Head(FlatBacktest result) => new()
    {
        ["dataset"] = result.Scorecard.Dataset,
        ["file"] = FlatNames.FileOf(result.Scorecard, result.Table.File),
        ["rows"] = result.Table.Rows,
        ["churners"] = result.Events,
        ["base_rate"] = Nodes.Number(result.BaseRate?.Rate),
        ["base_rate_wilson95"] = Nodes.Of(result.BaseRate?.Wilson95()),
    };

    private static JsonObject Numeric(NumericYardstick column) => new()
    {
        ["n"] = column.Rows,
        ["missing"] = column.Missing,
        ["auc"] = Nodes.Number(column.Auc?.Value),
        ["auc_oriented"] = Nodes.Number(column.Auc?.Oriented),
        ["delong_se"] = Nodes.Number(column.Auc?.StandardError),
        ["delong_ci95"] = Nodes.Of(column.Auc?.Interval),
        ["p_vs_half"] = Nodes.Number(column.Auc?.PValue),
    };

    private static JsonObject Categorical(ImmutableArray<LevelYardstick> levels) => Keyed(levels.Select(level => (level.Level, (JsonNode?)new JsonObject
    {
        ["n"] = level.Seen.Trials,
        ["churners"] = level.Seen.Hits,
        ["rate"] = level.Seen.Rate,
        ["wilson95"] = Nodes.Of(level.Seen.Wilson95()),
        ["indicator_auc"] = Nodes.Number(level.IndicatorAuc),
    })));

    private static JsonObject Measure(string group, ScoreValidity validity)
    {
        var json = new JsonObject { ["group"] = group, ["colours"] = Nodes.Of(validity.Bands) };
        if (validity.Ranked is { } ranked)
        {
            json["auc_of_risk"] = ranked.Auc.Value;
            json["average_precision"] = ranked.AveragePrecision;
            json["brier"] = ranked.Brier;
            json["top_decile"] = Nodes.Of(ranked.TopDecile);
        }

        return json;
    }

    private static JsonObject Score(ScoreValidity validity)
    {
        var json = new JsonObject
        {
            ["n"] = validity.Rows, ["na"] = validity.NotScored, ["base_rate"] = Nodes.Number(validity.BaseRate), ["mean_score"] = Nodes.Number(validity.MeanScore),
        };
        if (validity.Ranked is { } ranked)
        {
            json["auc_se"] = Nodes.Number(ranked.Auc.StandardError);
            json["auc_ci95"] = Nodes.Of(ranked.Auc.Interval);
            json["auc_p_vs_half"] = Nodes.Number(ranked.Auc.PValue);
            json["auc"] = ranked.Auc.Value;
            json["gini"] = ranked.Auc.Gini;
            json["average_precision"] = ranked.AveragePrecision;
            json["ks"] = ranked.KolmogorovSmirnov;
            json["brier"] = ranked.Brier;
            json["brier_of_base_rate"] = ranked.BrierOfBaseRate;
            json["ece_10_equal_width"] = ranked.CalibrationError;
            json["top_decile"] = Nodes.Of(ranked.TopDecile);
            json["calibration_deciles"] = Nodes.Of(ranked.Deciles);
        }

        json["bands"] = Nodes.Of(validity.Bands);
        return json;
    }

    private static JsonObject Row(FlatBacktest result, int row)
    {
        var (scorecard, scores) = (result.Scorecard, result.Scores);
        var id = scorecard.Id is { } column ? result.Table[column].Cells[row] : FormattableString.Invariant($"{row + 1}");
        return new JsonObject
        {
            ["row"] = row + 1,
            ["id"] = id,
            ["colours"] = Keyed(scorecard.Measures.Select(m => (m.Measure.Name, (JsonNode?)BandWords.Code(scores.Colours[m.Measure.Name][row] ?? Band.NotApplicable)))),
            ["groups"] = Keyed(scorecard.Groups.Select(g => (g.Name, Nodes.Number(scores.Groups[g.Name][row])))),
            ["views"] = Keyed(scorecard.Views.Select(v => (v.Name, View(scorecard, scores.Views[v.Name][row])))),
            ["label"] = result.Labels[row] ? 1 : 0,
        };
    }

    private static JsonArray View(FlatScorecard scorecard, double score) =>
        new JsonArray(Nodes.Number(score), BandWords.Code(double.IsNaN(score) ? Band.NotApplicable : scorecard.BandOf(score)));

    private static JsonObject Keyed<T>(IEnumerable<(string Key, T Value)> entries)
        where T : JsonNode? => new(entries.Select(e => KeyValuePair.Create<string, JsonNode?>(e.Key, e.Value)));
}
