using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Core.Validity;
using CustomerHealth.Core.Validity.Replay;
using NodaTime.Text;

namespace CustomerHealth.Core.Commands.Validate;

/// <summary>The numbers behind an answer to <c>validate</c>.</summary>
internal static class ValidateJson
{
    /// <summary>Views, and groups of those whose groups are not combined.</summary>
    /// <param name="result">The replay.</param>
    /// <param name="tallies">Of the scores that were doubted, by key.</param>
    public static object Of(ReplayResult result, IReadOnlyDictionary<string, DoubtTally> tallies) => new
    {
        HorizonDays = result.Plan.Horizon,
        result.ScorecardVersion,
        Dates = result.Dates.Select(LocalDatePattern.Iso.Format).ToList(),
        AccountDates = result.Rows,
        result.Accounts,
        result.Events,
        Scores = result.Scores.Where(s => s.Subject.IsJudged).Select(s => Score(s.Subject, s.Validity)).ToList(),
        Doubts = result.Scores.Where(s => tallies.ContainsKey(s.Subject.Key)).Select(s => DoubtLines.Json(s.Subject.Key, tallies[s.Subject.Key])).ToList(),
        result.Notes,
    };

    private static object Score(ReplaySubject subject, ScoreValidity validity)
    {
        var verdict = ValidityVerdict.Of(subject.Name, validity);
        return new
        {
            Subject = subject.Key,
            Verdict = verdict.Code,
            verdict.Why,
            validity.Rows,
            validity.Accounts,
            validity.Events,
            Auc = validity.Ranked?.Auc.Value,
            AucInterval = Ends(validity.Ranked?.Auc.Interval),
            TopDecileLift = validity.Ranked?.TopDecile.TieExpected.Lift,
            Bands = validity.Bands.Select(b => new { Band = BandWords.Code(b.Band), b.Rows, Churned = b.Events, b.Rate, b.Multiple, MultipleInterval = Ends(b.MultipleInterval) }).ToList(),
        };
    }

    private static double[]? Ends(Interval? interval) => interval is { } known ? [known.Low, known.High] : null;
}
