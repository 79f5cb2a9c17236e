using System.Text.Json.Nodes;
using CustomerHealth.Core.Surveys;
using CustomerHealth.Sources.Surveys;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>A survey's numbers as JSON.</summary>
internal static class SurveyJson
{
    private const string CodeOfBlank = "11";

    /// <summary>Every number; keys for what was not asked are left out.</summary>
    public static JsonObject Of(SurveyReading reading)
    {
        var (questions, totals) = (reading.Questions, reading.Totals);
        var json = new JsonObject { ["rule"] = Rule(questions), ["rows"] = totals.Rows };
        if (questions.Nps is { } column)
        {
            json["column"] = column;
            json["nps"] = Nps(totals);
            if (questions.Weight is not null)
                json["nps_weighted"] = totals.Weighted.Score;
        }

        if (questions.IsAirport)
            json["nps_if_11_were_counted_as_promoter"] = IfBlanksWerePromoters(totals).Score;
        if (questions.Overall is { } overall)
            json["csat_overall"] = Csat(totals.Questions[overall]);
        if (questions.Group is not null)
            json[questions.IsAirport ? "by_airline" : "by_group"] = StatsJson.Map(totals.Groups, group => group.Key, group => Group(group.Value));
        if (questions.Csat is not [])
            json["csat_by_question"] = StatsJson.Map(totals.Questions, question => question.Key, question => Csat(question.Value));
        return json;
    }

    /// <summary>What the score would be if a blank, which the airport's survey codes as 11, were taken for the best of answers.</summary>
    public static NetPromoterScore IfBlanksWerePromoters(SurveyTotals totals) =>
        totals.Nps with { Promoters = totals.Nps.Promoters + totals.NpsMissingCodes.GetValueOrDefault(CodeOfBlank) };

    private static string Rule(SurveyQuestions questions) => questions.IsAirport
        ? "NETPRO 0..10: 9-10 promoter, 7-8 passive, 0-6 detractor; 11 and blank are NA. Q7ALL 1..5: top 2 = 4 or 5; 0, 6, BLANK and blank are NA. se of NPS = 100*sqrt((P+D - (P-D)^2)/n) on shares"
        : "0..10: 9-10 promoter, 7-8 passive, 0-6 detractor; 1..5: top 2 = 4 or 5; blanks and the codes said to be no answer are NA. se of NPS = 100*sqrt((P+D - (P-D)^2)/n) on shares";

    private static JsonObject Nps(SurveyTotals totals) => new()
    {
        ["n"] = totals.Nps.Count,
        ["na"] = totals.NpsMissing,
        ["promoters"] = totals.Nps.Promoters,
        ["passives"] = totals.Nps.Passives,
        ["detractors"] = totals.Nps.Detractors,
        ["nps"] = totals.Nps.Score,
        ["se"] = totals.Nps.StandardError,
        ["ci95"] = StatsJson.Of(totals.Nps.Interval95),
    };

    private static JsonObject Csat(Satisfaction satisfaction) => new()
    {
        ["n"] = satisfaction.Count,
        ["na"] = satisfaction.Missing,
        ["mean"] = satisfaction.Mean,
        ["top2"] = StatsJson.Of(satisfaction.TopTwoShare),
    };

    private static JsonObject Group(SurveyGroup group) => new()
    {
        ["responses"] = group.Responses,
        ["nps"] = group.Nps.Score,
        ["nps_n"] = group.Nps.Count,
        ["csat_mean"] = group.Overall.Mean,
        ["csat_n"] = group.Overall.Count,
    };
}
