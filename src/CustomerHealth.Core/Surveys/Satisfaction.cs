using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Surveys;

/// <summary>Answers to "how satisfied are you", 1 to 5.</summary>
/// <param name="Count">How many answered.</param>
/// <param name="Missing">How many did not.</param>
/// <param name="Sum">Of the answers.</param>
/// <param name="TopTwo">How many answered 4 or 5.</param>
public readonly record struct Satisfaction(long Count, long Missing, long Sum, long TopTwo)
{
    /// <summary>1 to 5; null when nobody answered.</summary>
    public double? Mean => Count == 0 ? null : (double)Sum / Count;

    /// <summary>The share of 4 and 5, which is CSAT; null when nobody answered.</summary>
    public Proportion? TopTwoShare => Count == 0 ? null : new Proportion(TopTwo, Count);

    /// <summary>The answers with one more; null is no answer.</summary>
    public Satisfaction With(int? answer) => answer is { } given
        ? this with { Count = Count + 1, Sum = Sum + given, TopTwo = TopTwo + (given >= 4 ? 1 : 0) }
        : this with { Missing = Missing + 1 };
}
