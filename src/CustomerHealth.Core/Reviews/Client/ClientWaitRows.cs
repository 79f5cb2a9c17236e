using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>What waiting for answers cost, in words for the client. Nothing kept is said; it is never a nought (GC-11).</summary>
internal static class ClientWaitRows
{
    public static ImmutableArray<Dictionary<string, object?>> Rows(ClientWaiting? waiting) => waiting is null ? [] : [.. waiting.Questions.Select(Row)];

    public static string Days(int days) => Figures.Count(days, "working day");

    public static string Sentence(ClientWaiting? waiting) => waiting switch
    {
        null => "Questions and answers of this quarter were not kept, so the days lost to waiting are not known.",
        { Questions: [] } => "No question was open with you in this quarter: no working day was lost to waiting. Thank you.",
        { Late: 0, Open: 0 } => $"{Asked(waiting)}; each was answered within the one working day that we agreed on. Thank you.",
        { Lost: 0 } => $"{Asked(waiting)}: {Answers(waiting)}. No working day of this quarter was lost to it.",
        _ => $"{Asked(waiting)}: {Answers(waiting)}. Waiting for longer than the one working day we agreed on cost {Days(waiting.Lost)} in all{(waiting.Questions.Sum(q => q.Lost) > waiting.Lost ? "; a day on which several answers were awaited counts once" : "")}.",
    };

    public static string Calendar(ClientWaiting? waiting) => waiting switch
    {
        null or { Questions: [] } => "",
        { Calendar: { } calendar } => $"Working days are Monday to Friday without the public holidays of your calendar ({calendar}){UnknownYears(waiting)}. The day of the question and one working day after it are not counted.",
        _ => "Working days are Monday to Friday; your public holidays are not known to us. The day of the question and one working day after it are not counted.",
    };

    private static string Asked(ClientWaiting waiting) => waiting.Questions.Length == 1 ? "One question was put to you" : $"{waiting.Questions.Length} questions were put to you";

    private static string UnknownYears(ClientWaiting waiting) =>
        waiting.UnknownYears is [] ? "" : $"; those of {Figures.List([.. waiting.UnknownYears.Select(year => year.ToString(CultureInfo.InvariantCulture))])} are not known to us, and no day of such a year is left out as a holiday";

    private static string Answers(ClientWaiting waiting)
    {
        var (late, open) = (waiting.Late, waiting.Open);
        if (waiting.Questions is [_])
            return late == 1 ? "it was answered late" : "it is still open";
        var inTime = waiting.Questions.Length - late - open;
        (int Count, string Words)[] parts = [(inTime, "answered in time"), (late, "answered late"), (open, "still open")];
        return Figures.List([.. parts.Where(p => p.Count > 0).Select(p => $"{Figures.Number(p.Count)} {p.Words}")]);
    }

    private static Dictionary<string, object?> Row(ClientWait wait) => new(StringComparer.Ordinal)
    {
        ["what"] = wait.Question.What,
        ["who"] = wait.Question.Who,
        ["asked"] = HeldDay.Of(wait.Question.Asked),
        ["due"] = HeldDay.Of(wait.Due),
        ["answered"] = wait.Question.Answered is { } answered ? HeldDay.Of(answered) : "still open",
        ["lost"] = Figures.Number(wait.Lost),
    };
}
