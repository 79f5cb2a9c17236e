using System.Collections.Immutable;
using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Core.Languages;

/// <summary>The words of reviews.</summary>
public abstract class ReviewWords
{
    /// <summary>The leading questions of every review; none asks anybody to justify what they did (QB-6).</summary>
    public abstract ImmutableArray<string> Questions { get; }

    /// <summary>The questions for a good quarter, which is reviewed as closely as a bad one (QB-5).</summary>
    public abstract ImmutableArray<string> GoodQuarterQuestions { get; }

    /// <summary>Note-taker, Kirjuri.</summary>
    public abstract string Role(MeetingRole role);

    /// <summary>Q3 2026, Q3/2026.</summary>
    public abstract string Quarter(Quarter quarter);

    /// <summary>Wednesday, keskiviikko.</summary>
    public abstract string Weekday(IsoDayOfWeek day);

    /// <summary>30 minutes</summary>
    public abstract string Minutes(int count);

    /// <summary>2 things</summary>
    public abstract string Things(int count);
}
