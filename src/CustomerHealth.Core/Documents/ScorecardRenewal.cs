using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Documents;

/// <summary>When the account renews, in words.</summary>
internal static class ScorecardRenewal
{
    public static int? Days(AccountHealth health) =>
        health.Account.Renewal is { } renewal ? Period.DaysBetween(health.AsOf, renewal) : null;

    /// <summary>"in 72 days", "today", "12 days ago"; a dash when no day is known.</summary>
    public static string When(AccountScorecardInput input) => Days(input.Health) is { } days ? input.Language.Scorecard.When(days) : Figures.None;

    public static string? Sentence(AccountScorecardInput input) => Days(input.Health) is { } days ? input.Language.Scorecard.Renews(days) : null;
}
