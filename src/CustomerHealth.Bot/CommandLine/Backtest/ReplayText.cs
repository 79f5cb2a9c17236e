using System.Globalization;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Replay;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>A replay on the store for people.</summary>
internal static class ReplayText
{
    private const int MostMeasures = 15;

    /// <summary>What was replayed, the views and groups, the best measures, the verdicts, and what to know beside.</summary>
    public static IEnumerable<string> Of(ReplayResult result)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Dates.Length} dates from {Words.DayAndYear(result.Dates[0])} to {Words.DayAndYear(result.Dates[^1])}: {result.Rows:#,0} scores of {result.Accounts:#,0} accounts; {result.Events:#,0} of them left within {result.Plan.Horizon} days.");
        yield return "";
        if (result.Events < Cohort.MinimumEvents)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Too few events: at least {Cohort.MinimumEvents} accounts must have left before anything can be said of the scores.");
        }
        else
        {
            foreach (var line in Tables(result))
                yield return line;
            foreach (var verdict in result.Verdicts)
                yield return $"{verdict.Subject}: {verdict.Code}. {verdict.Why}";
        }

        foreach (var note in result.Notes)
            yield return note;
    }

    private static IEnumerable<string> Tables(ReplayResult result)
    {
        var measures = result.Scores.Where(s => s.Subject.Kind == SubjectKind.Measure).OrderByDescending(s => s.Validity.Ranked?.Auc.Value).ToList();
        return
        [
            .. ValidityRows.Table("VIEW OR GROUP", result.Scores.Where(s => s.Subject.Kind != SubjectKind.Measure).Select(Named)),
            "",
            .. ValidityRows.Table("MEASURE", measures.Take(MostMeasures).Select(Named)),
            .. measures.Count > MostMeasures ? [string.Create(CultureInfo.InvariantCulture, $"  and {measures.Count - MostMeasures} more measures; --json lists them.")] : Array.Empty<string>(),
            "",
        ];
    }

    private static (string Name, ScoreValidity Validity) Named((ReplaySubject Subject, ScoreValidity Validity) score) => (score.Subject.Name, score.Validity);
}
