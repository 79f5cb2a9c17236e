using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Documents;

/// <summary>When the account renews, in words.</summary>
internal static class ScorecardRenewal
{
    public static int? Days(AccountHealth health) =>
        health.Account.Renewal is { } renewal ? Period.DaysBetween(health.AsOf, renewal) : null;

    /// <summary>"in 72 days", "today", "12 days ago"; a dash when no day is known.</summary>
    public static string When(AccountHealth health) => Days(health) switch
    {
        null => Figures.None,
        0 => "today",
        > 0 and { } ahead => $"in {Figures.Count(ahead, "day")}",
        { } past => $"{Figures.Count(-past, "day")} ago",
    };

    public static string? Sentence(AccountHealth health) => Days(health) switch
    {
        null => null,
        0 => "The contract renews today.",
        > 0 and { } ahead => $"The contract renews in {Figures.Count(ahead, "day")}.",
        { } past => $"The renewal day passed {Figures.Count(-past, "day")} ago.",
    };
}
