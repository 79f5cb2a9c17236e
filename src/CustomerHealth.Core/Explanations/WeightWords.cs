using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations;

/// <summary>What is said of a weight that was changed.</summary>
internal static class WeightWords
{
    private const int Digits = 8;

    /// <summary>"weight 1 → 2 in scorecard 3f2a90c1…"; 0 is said as coming or going.</summary>
    /// <param name="weight">At both ends.</param>
    /// <param name="to">The last day.</param>
    public static string Of((double From, double To) weight, ScoredDay to) => weight switch
    {
        (0, var now) => $"came with {Scorecard(to)} (weight {Reason.Number(now)})",
        (var then, 0) => $"is no longer in {Scorecard(to)} (weight was {Reason.Number(then)})",
        var (then, now) => $"weight {Reason.Number(then)} → {Reason.Number(now)} in {Scorecard(to)}",
    };

    /// <summary>"scorecard 3f2a90c1…".</summary>
    public static string Scorecard(ScoredDay day) => $"scorecard {Short(day.Scorecard.Version)}";

    /// <summary>The first digits of a version.</summary>
    public static string Short(string version) => version.Length > Digits ? version[..Digits] + "…" : version;
}
