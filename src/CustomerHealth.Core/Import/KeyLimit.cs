using System.Globalization;

namespace CustomerHealth.Core.Import;

/// <summary>
/// How long a text may be by which a row is found again. One limit for every engine: SQLite would take any, PostgreSQL indexes about 2,700 bytes, of which an
/// audit entry on a weekly goal (account, owner, week and text, three bytes a character at worst) needs the most.
/// </summary>
public static class KeyLimit
{
    /// <summary>Characters (UTF-16) of a key, or of a name that is one: a calendar, a training module, a conversion test and its variant.</summary>
    public const int Key = 200;

    /// <summary>Characters (UTF-16) of the text of a weekly goal, which is its key beside account, owner and week.</summary>
    public const int GoalText = 400;

    /// <summary>What is wrong with the length, to follow on what is too long: <c>is 231 characters long; at most 200 are allowed</c>. Null when nothing is.</summary>
    public static string? Fault(string key, int most = Key) =>
        key.Length <= most ? null : string.Create(CultureInfo.InvariantCulture, $"is {key.Length:N0} characters long; at most {most} are allowed");
}
