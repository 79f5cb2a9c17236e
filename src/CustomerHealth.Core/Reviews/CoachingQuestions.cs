using System.Collections.Immutable;

namespace CustomerHealth.Core.Reviews;

/// <summary>The questions of a review. They lead on; none asks anybody to justify what they did (QB-6).</summary>
public static class CoachingQuestions
{
    /// <summary>For every review.</summary>
    public static ImmutableArray<string> Always { get; } =
    [
        "Tell me more about what happened there.",
        "What did you see first, and what did it tell you?",
        "What will you do differently next quarter?",
        "What do you need from me to do that?",
    ];

    /// <summary>For a good quarter: it is reviewed as closely as a bad one (QB-5).</summary>
    public static ImmutableArray<string> GoodQuarter { get; } =
    [
        "What of this is repeatable?",
        "How do we hire and train for it?",
        "How do we grow faster without losing quality?",
    ];
}
