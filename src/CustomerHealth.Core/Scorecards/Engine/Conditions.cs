using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>Tests an account against the conditions of a scorecard.</summary>
internal static class Conditions
{
    /// <summary>All parts hold: the account's attributes, its tenure, and the newest value of the other measure.</summary>
    public static bool Holds(Condition condition, Account account, AccountHistory history, AsOf asOf) =>
        Matches(condition, account, asOf.Day) && IsRead(condition, history, asOf);

    /// <summary>The newest value of the other measure is the one asked for; true when none is asked for.</summary>
    public static bool IsRead(Condition condition, AccountHistory history, AsOf asOf) =>
        condition.Measure is not { } other
        || (new KnownReadings(history.Of(other), asOf).TryNewest(out var newest) && Same(newest.Value, condition.Is));

    /// <summary>The account's attributes and its tenure hold.</summary>
    public static bool Matches(Condition condition, Account account, LocalDate day)
    {
        foreach (var (attribute, values) in condition.Attributes)
        {
            if (ValueOf(account, attribute) is not { } value || !values.Any(v => string.Equals(v, value, StringComparison.OrdinalIgnoreCase)))
                return false;
        }

        if (!condition.AsksTenure)
            return true;
        return account.TenureMonths(day) is { } months
            && months >= (condition.TenureFrom ?? 0)
            && months < (condition.TenureBelow ?? int.MaxValue);
    }

    /// <summary>The text of an attribute; null when the account has none.</summary>
    public static string? ValueOf(Account account, string attribute) => attribute switch
    {
        "industry" => account.Industry,
        "segment" => account.Segment,
        "region" => account.Region,
        "tier" => account.Tier,
        "lifecycle" => LifecycleOf(account.Lifecycle),
        _ => throw new ArgumentOutOfRangeException(nameof(attribute), attribute, "Not an attribute that a condition can ask for."),
    };

    private static string LifecycleOf(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Onboarding => "onboarding",
        Lifecycle.Active => "active",
        Lifecycle.Churned => "churned",
    };

    private static bool Same(string value, string? wanted) =>
        string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase)
        || (wanted is not null && YesNo.TryParse(value, out var a) && YesNo.TryParse(wanted, out var b) && a == b);
}
