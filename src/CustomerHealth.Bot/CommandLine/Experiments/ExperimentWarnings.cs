using CustomerHealth.Core.Experiments;

namespace CustomerHealth.Bot.CommandLine.Experiments;

/// <summary>What to know before believing a result.</summary>
internal static class ExperimentWarnings
{
    private const int FewestHits = 5;

    /// <summary>Sentences; none when there is nothing to warn of.</summary>
    public static IEnumerable<string> Of(ExperimentResult result)
    {
        if (result.EarlierLooks > 0)
            yield return Peeking(result);
        if (result.HasFallingCounts)
            yield return "Visitors or conversions fall from one look to the next: these are not looks at one test, counted from its start.";
        if (IsThin(result))
            yield return $"An arm has fewer than {FewestHits} visitors who converted, or who did not: trust Fisher's p, not z.";
    }

    private static string Peeking(ExperimentResult result)
    {
        var looks = result.EarlierLooks == 1 ? "Looked at once before its end" : $"Looked at {result.EarlierLooks} times before its end";
        var dips = result.EarlierLooksBelowLevel switch
        {
            0 => "p was never below .05 then",
            1 => "p was below .05 once then",
            var some => $"p was below .05 {some} times then",
        };
        return $"{looks}; {dips}. Only the last look counts: who stops at the first p below .05 calls more than one test in twenty wrongly.";
    }

    private static bool IsThin(ExperimentResult result)
    {
        long[] cells =
        [
            result.Arms.Control.Hits, result.Arms.Control.Trials - result.Arms.Control.Hits,
            result.Arms.Variant.Hits, result.Arms.Variant.Trials - result.Arms.Variant.Hits,
        ];
        return cells.Min() < FewestHits;
    }
}
