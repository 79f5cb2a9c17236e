using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Training;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Training of the quarter; low scores and repeated misses side by side (GC-12).</summary>
internal static class InternalQbrTraining
{
    public static Dictionary<string, object?> Of(InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["training"] = input.Own.Training.Where(t => input.Span.Holds(t.Completed)).Select(Row).ToImmutableArray(),
        ["lowLimit"] = LowScores.Limit,
        ["lowScores"] = LowScores.Of(input.Own.Training).Select(Row).ToImmutableArray(),
        ["repeats"] = RepeatedMiss.Among(input.Own.Goals).Select(Repeat).ToImmutableArray(),
    };

    private static Dictionary<string, object?> Row(TrainingResult result) => new(StringComparer.Ordinal)
    {
        ["module"] = KeyWords.Of(result.Module),
        ["day"] = Figures.Date(result.Completed),
        ["score"] = result.Score is { } score ? Figures.Number(score) : Figures.None,
    };

    private static Dictionary<string, object?> Repeat(RepeatedMiss repeat) => new(StringComparer.Ordinal)
    {
        ["work"] = KeyWords.Of(repeat.Work),
        ["missed"] = repeat.Missed,
        ["postponed"] = repeat.Postponed,
    };
}
