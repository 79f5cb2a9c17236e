using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Core.Explanations;

/// <summary>Which of the attributes that a scorecard may ask for differ.</summary>
internal static class AttributeChanges
{
    private static readonly string[] Asked = ["industry", "segment", "region", "tier", "lifecycle"];

    /// <summary>"industry Star Wars → Star Trek", one for each; empty when a scorecard cannot tell the two apart.</summary>
    public static IReadOnlyList<string> Of(Account from, Account to)
    {
        if (ReferenceEquals(from, to))
            return [];
        List<string> changes = [];
        foreach (var attribute in Asked)
        {
            var (before, after) = (Conditions.ValueOf(from, attribute), Conditions.ValueOf(to, attribute));
            if (!string.Equals(before, after, StringComparison.OrdinalIgnoreCase))
                changes.Add($"{attribute} {before ?? "none"} → {after ?? "none"}");
        }

        if (from.Start != to.Start)
            changes.Add($"start {Day(from)} → {Day(to)}");
        return changes;
    }

    private static string Day(Account account) => account.Start is { } start ? Time.Words.DayAndYear(start) : "not known";
}
