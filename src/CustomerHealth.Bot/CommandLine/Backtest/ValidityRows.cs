using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>The table that people read: a score a row.</summary>
internal static class ValidityRows
{
    private const string None = "–";

    /// <summary>The lines of the table.</summary>
    /// <param name="first">Head of the names.</param>
    /// <param name="scores">A score a row.</param>
    public static ImmutableArray<string> Table(string first, IEnumerable<(string Name, ScoreValidity Validity)> scores)
    {
        var table = new PrintedTable(first, "AUC (95 % interval)", " TOP 10 %", " GREEN", " YELLOW", " RED", " SCORED");
        foreach (var (name, validity) in scores)
            table.Add(Row(name, validity));
        return table.Lines();
    }

    /// <summary>One score: its AUC, then churn in the riskiest tenth and in each band, as multiples of the average.</summary>
    private static string[] Row(string name, ScoreValidity validity) =>
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
