using System.Globalization;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Flat;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>A backtest on a flat file for people.</summary>
internal static class FlatText
{
    private const int MostLeaks = 10;

    /// <summary>The scorecard's views and measures, each view's verdict, the yardstick, and what to know beside.</summary>
    public static IEnumerable<string> Of(FlatBacktest result)
    {
        yield return $"{result.Scorecard.Dataset}: {N(result.Table.Rows)} rows, {N(result.Events)} churned{(result.BaseRate is { } rate ? $" ({Percent(rate.Rate)})" : "")}.";
        yield return "";
        foreach (var line in ValidityRows.Table("VIEW", result.Validity.Views.Select(v => (v.Name, v.Validity))))
            yield return line;
        yield return "";
        foreach (var line in ValidityRows.Table("MEASURE", result.Validity.Measures.OrderByDescending(m => m.Validity.Ranked?.Auc.Value).Select(m => (m.Name, m.Validity))))
            yield return line;
        yield return "";
        foreach (var line in Verdicts(result.Verdicts).Concat(Yardsticks(result)).Concat(result.Notes))
            yield return line;
    }

    /// <summary>The regression fitted on the earlier file and tested on the later one.</summary>
    public static IEnumerable<string> Of(OutOfTime result)
    {
        yield return $"Fitted on {N(result.Train.Table.Rows)} rows of {Path.GetFileName(result.Train.Table.File)}, tested on {N(result.Test.Table.Rows)} of {Path.GetFileName(result.Test.Table.File)}.";
        if (result.Fit is { } fit)
            yield return $"The regression reaches AUC {ValidityVerdict.Number(fit.Validity.Auc.Value)} there, Brier {ValidityVerdict.Number(fit.Validity.Brier)}, and {ValidityRows.Times(fit.Validity.TopDecile.TieExpected.Lift)} the average churn in the riskiest tenth.";
        yield return "";
        foreach (var line in Verdicts(result.Verdicts).Concat(result.Notes))
            yield return line;
    }

    private static IEnumerable<string> Verdicts(IReadOnlyCollection<ValidityVerdict> verdicts)
    {
        var leaks = verdicts.Where(v => v.Kind == VerdictKind.Leak).ToList();
        foreach (var verdict in leaks.Take(MostLeaks).Concat(verdicts.Where(v => v.Kind != VerdictKind.Leak)))
            yield return $"{verdict.Subject}: {verdict.Code}. {verdict.Why}";
        if (leaks.Count > MostLeaks)
            yield return $"{N(leaks.Count - MostLeaks)} more columns leak; --json lists them.";
    }

    private static IEnumerable<string> Yardsticks(FlatBacktest result)
    {
        if (result.Regression is { } regression)
            yield return $"A logistic regression on the raw columns reaches AUC {ValidityVerdict.Number(regression.OutOfFold.Validity.Auc.Value)} on rows it has not seen: a scorecard should come near it, not beat it.";
        if (result.WithLeaks is { } leaks)
            yield return $"With the leak columns it reaches {ValidityVerdict.Number(leaks.OutOfFold.Validity.Auc.Value)}, which is what a leak looks like.";
    }

    private static string N(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
