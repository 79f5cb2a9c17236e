using System.Globalization;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.Alerts;

/// <summary>What the message of an alert is known by, so that nobody is told twice: <c>alert|2026-11-15|acme|vendor-risk|slack:T1/C2</c>.</summary>
internal static class AlertKey
{
    private const string Mark = "alert|";
    private const int AccountStart = 17; // behind the mark, a day and a bar

    /// <summary>The key of an alert to one place.</summary>
    public static string Of(AccountAlert alert, ChatAddress to) => string.Create(
        CultureInfo.InvariantCulture, $"{Mark}{alert.Alert.Day:uuuu-MM-dd}|{alert.Account}|{alert.View}{(alert.Group is { } group ? "." + group : "")}|{to}");

    /// <summary>True for the message of an alert about an account.</summary>
    public static bool IsOf(string account, string key) =>
        key.StartsWith(Mark, StringComparison.Ordinal) && key.Length > AccountStart && string.CompareOrdinal(key, AccountStart, account + "|", 0, account.Length + 1) == 0;
}
