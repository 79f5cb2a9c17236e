using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Surveys;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Surveys;

/// <summary>Reads a survey, a row a person; rows are added up as they are read.</summary>
public static class SurveyFile
{
    private const int MostPromoting = 10;
    private const int MostSatisfied = 5;
    private const string UnknownQuestion = "the question";

    /// <summary>Reads the file.</summary>
    public static SurveyReading Read(string path, SurveyChoice choice)
    {
        var totals = new SurveyTotals();
        var questions = new SurveyQuestions();
        var header = ImmutableArray<string>.Empty;
        var refused = PlainTable.Read(path, names =>
        {
            header = names;
            questions = choice.Questions(names) ?? questions with { Nps = UnknownQuestion };
            return (FormOf(questions), row => Add(row, questions, totals));
        });
        if (header is not [] && questions.Nps == UnknownQuestion)
            refused = [new RefusedRow(Path.GetFileName(path), 1, "", $"no column is known as a survey's question; name it with --column: {Nearest.List(header)}")];
        return new(questions, totals, refused);
    }

    private static TableForm FormOf(SurveyQuestions questions)
    {
        string?[] columns = [questions.Nps, .. questions.Csat, questions.Group, questions.Weight];
        return new([.. columns.OfType<string>().Distinct(StringComparer.Ordinal)], [], IsClosed: false);
    }

    private static void Add(Row row, SurveyQuestions questions, SurveyTotals totals)
    {
        var group = questions.Group is { } column ? row.Text(column) ?? "" : null;
        var weight = questions.Weight is { } weights ? row.RequiredNumber(weights) : 1;
        if (weight <= 0)
            row.Refuse(questions.Weight!, $"'{row.Text(questions.Weight!)}' is not above 0, as a weight is");
        int?[] ratings = [.. questions.Csat.Select(question => Answer(row, question, questions.CsatMissing, (1, MostSatisfied)))];
        var recommendation = questions.Nps is { } nps ? Answer(row, nps, questions.NpsMissing, (0, MostPromoting)) : null;
        if (!row.IsGood)
            return;

        totals.AddPerson(group, questions.Overall is { } overall ? ratings[questions.Csat.IndexOf(overall)] : null);
        for (var i = 0; i < ratings.Length; i++)
            totals.AddSatisfaction(questions.Csat[i], ratings[i]);
        if (recommendation is { } answer)
            totals.AddRecommendation(answer, group, weight);
        else if (questions.Nps is { } asked)
            totals.AddNoRecommendation(row.Text(asked) ?? "");
    }

    private static int? Answer(Row row, string column, ImmutableArray<string> missing, (int Least, int Most) range)
    {
        if (row.Text(column) is not { } text || missing.Contains(text, StringComparer.OrdinalIgnoreCase))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var answer) && answer >= range.Least && answer <= range.Most)
            return answer;
        row.Refuse(column, $"{Row.Quote(text)} is not a whole number from {range.Least} to {range.Most}; blanks, {Nearest.List(missing)} are read as no answer, other codes are named with --na");
        return null;
    }
}
