using System.Text.Json.Nodes;
using CustomerHealth.Core.Validity.Flat;
using CustomerHealth.Core.Validity.Regression;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>The logistic regression under the keys of the reference files.</summary>
internal static class RegressionJson
{
    private const double Tolerance = 1e-6;
    private const string Recipe =
        "L2, C=1, intercept free, design() and folds_round_robin() of the recipe; out-of-fold probabilities, rounded to 12 decimals, pooled over 5 folds";

    /// <summary>Out of fold, and fitted on all rows.</summary>
    public static JsonObject Of(Yardstick yardstick) => new()
    {
        ["recipe"] = Recipe,
        ["oof"] = OutOfFold(yardstick.OutOfFold),
        ["full_fit"] = new JsonObject
        {
            ["intercept"] = yardstick.FullFit.Intercept,
            ["coefficients"] = Coefficients(yardstick.FullFit),
            ["auc_in_sample"] = yardstick.FullFit.Validity.Auc.Value,
            ["log_loss_in_sample"] = yardstick.FullFit.Validity.LogLoss,
        },
        ["tolerance"] = new JsonObject { ["full_fit"] = Tolerance, ["oof"] = Tolerance },
    };

    /// <summary>Fitted on an earlier file, tested on a later one.</summary>
    public static JsonObject Of(OutOfTime result)
    {
        var scorecard = result.Test.Scorecard;
        var json = new JsonObject
        {
            ["train"] = FlatNames.DatasetOf(scorecard, result.Train.Table.File),
            ["test"] = FlatNames.DatasetOf(scorecard, result.Test.Table.File),
            ["n_train"] = result.Train.Table.Rows,
            ["n_test"] = result.Test.Table.Rows,
        };
        if (result.Fit is { } fit)
        {
            json["auc"] = fit.Validity.Auc.Value;
            json["average_precision"] = fit.Validity.AveragePrecision;
            json["brier"] = fit.Validity.Brier;
            json["log_loss"] = fit.Validity.LogLoss;
            json["top_decile"] = Nodes.Of(fit.Validity.TopDecile);
            json["calibration_deciles"] = Nodes.Of(fit.Validity.Deciles);
            var coefficients = Coefficients(fit);
            coefficients.Insert(0, "(intercept)", fit.Intercept);
            json["coefficients"] = coefficients;
        }

        json["verdicts"] = Nodes.Of(result.Verdicts);
        json["notes"] = new JsonArray([.. result.Notes.Select(n => JsonValue.Create(n))]);
        return json;
    }

    private static JsonObject OutOfFold(OutOfFold fold) => new()
    {
        ["auc"] = fold.Validity.Auc.Value,
        ["average_precision"] = fold.Validity.AveragePrecision,
        ["brier"] = fold.Validity.Brier,
        ["log_loss"] = fold.Validity.LogLoss,
        ["ks"] = fold.Validity.KolmogorovSmirnov,
        ["ece_10_equal_width"] = fold.Validity.CalibrationError,
        ["top_decile"] = Nodes.Of(fold.Validity.TopDecile),
        ["fold_auc"] = new JsonArray([.. fold.FoldAucs.Select(Nodes.Number)]),
        ["fold_auc_mean"] = Nodes.Number(fold.Mean),
        ["fold_auc_sd"] = Nodes.Number(fold.Deviation),
        ["calibration_deciles"] = Nodes.Of(fold.Validity.Deciles),
    };

    private static JsonObject Coefficients(RegressionFit fit) =>
        new(fit.Columns.Select(c => KeyValuePair.Create<string, JsonNode?>(c.Name, c.Coefficient)));
}
