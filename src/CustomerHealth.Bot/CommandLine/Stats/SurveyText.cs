using System.Collections.Immutable;
using CustomerHealth.Core.Surveys;
using CustomerHealth.Sources.Surveys;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>A survey's numbers for people.</summary>
internal static class SurveyText
{
    private const int FewestForAScore = 30;

    /// <summary>The lines.</summary>
    public static ImmutableArray<string> Of(SurveyReading reading)
    {
        var (questions, totals) = (reading.Questions, reading.Totals);
        return
        [
            $"{StatsText.Count(totals.Rows)} people.",
            .. questions.Nps is null ? [] : Nps(totals, questions),
            .. questions.Csat is [] ? [] : Csat(totals).Insert(0, ""),
            .. questions.Group is { } column ? Groups(totals, column).Prepend("") : [],
        ];
    }

    private static IEnumerable<string> Nps(SurveyTotals totals, SurveyQuestions questions)
    {
        var nps = totals.Nps;
        yield return nps.Interval95 is { } interval
            ? $"Net Promoter Score {StatsText.Number(nps.Score)}, 95 % interval {StatsText.Number(interval.Low)} to {StatsText.Number(interval.High)} (standard error {StatsText.Number(nps.StandardError, 2)})."
            : "Nobody answered the recommendation question.";
        yield return $"{StatsText.Count(nps.Promoters)} promoters, {StatsText.Count(nps.Passives)} passives, {StatsText.Count(nps.Detractors)} detractors; {StatsText.Count(totals.NpsMissing)} gave no answer.";
        if (questions.Weight is not null)
            yield return $"Weighted by {PrintedTable.Clean(questions.Weight)}: {StatsText.Number(totals.Weighted.Score)}.";
        if (questions.IsAirport)
            yield return $"11 is a blank in this survey; counted as a promoter it would make {StatsText.Number(SurveyJson.IfBlanksWerePromoters(totals).Score)}.";
    }

    private static ImmutableArray<string> Csat(SurveyTotals totals)
    {
        var table = new PrintedTable("Question", " Answers", " None", " Mean", "4 or 5");
        foreach (var (question, answers) in totals.Questions)
            table.Add(question, StatsText.Count(answers.Count), StatsText.Count(answers.Missing), StatsText.Number(answers.Mean, 2), StatsText.Share(answers.TopTwoShare));
        return table.Lines();
    }

    private static IEnumerable<string> Groups(SurveyTotals totals, string column)
    {
        var table = new PrintedTable(column, " People", " NPS", " of", " Satisfaction", " of");
        foreach (var (name, group) in totals.Groups)
        {
            table.Add(
                name.Length == 0 ? "(blank)" : name, StatsText.Count(group.Responses), StatsText.Number(group.Nps.Score), StatsText.Count(group.Nps.Count),
                StatsText.Number(group.Overall.Mean, 2), StatsText.Count(group.Overall.Count));
        }

        foreach (var line in table.Lines())
            yield return line;
        var thin = totals.Groups.Count(group => group.Value.Responses < FewestForAScore);
        if (thin > 0)
            yield return $"! {thin} of {totals.Groups.Count} groups have fewer than {FewestForAScore} people: their scores are mostly chance.";
    }
}
