using System.Collections.Immutable;
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
        { Lost: 0 } => $"{Asked(waiting)}; each was answered within the one working day that we agreed on. Thank you.",
        _ => $"{Asked(waiting)}. Answers that took longer than the one working day we agreed on cost {Days(waiting.Lost)} in all.",
    };

    public static string Calendar(ClientWaiting? waiting) => waiting switch
    {
        null => "",
        { Calendar: { } calendar } => $"Working days are Monday to Friday without the public holidays of your calendar ({calendar}). The day of the question and one working day after it are not counted.",
        _ => "Working days are Monday to Friday; your public holidays are not known to us. The day of the question and one working day after it are not counted.",
    };

    private static string Asked(ClientWaiting waiting) => waiting.Questions.Length == 1 ? "One question was put to you" : $"{waiting.Questions.Length} questions were put to you";

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
