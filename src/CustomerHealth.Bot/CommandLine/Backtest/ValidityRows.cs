using System.Globalization;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>The table that people read: a score a row.</summary>
internal static class ValidityRows
{
    private const string None = "–";

    /// <summary>The heads.</summary>
    public static string[] Heads(string first) => [first, "AUC (95 % interval)", "TOP 10 %", "GREEN", "YELLOW", "RED", "SCORED"];

    /// <summary>One score: its AUC, then churn in the riskiest tenth and in each band, as multiples of the average.</summary>
    public static string[] Row(string name, ScoreValidity validity) =>
    [
        name,
        Of(validity.Ranked?.Auc),
        Times(validity.Ranked?.TopDecile.TieExpected.Lift),
        Of(validity, Band.Green),
        Of(validity, Band.Yellow),
        Of(validity, Band.Red),
        validity.Rows.ToString("#,0", CultureInfo.InvariantCulture),
    ];

    /// <summary>"0.712 (0.651 to 0.773)".</summary>
    public static string Of(Auc? auc) => auc is null ? None
        : auc.Interval is { } interval ? $"{ValidityVerdict.Number(auc.Value)} ({ValidityVerdict.Number(interval)})" : ValidityVerdict.Number(auc.Value);

    /// <summary>"3.1 ×".</summary>
    public static string Times(double? multiple) => multiple is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) + " ×" : None;

    private static string Of(ScoreValidity validity, Band band) => Times(validity.Bands.First(b => b.Band == band).Multiple);
}
