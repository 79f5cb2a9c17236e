using CustomerHealth.Core.Import;
using CustomerHealth.Core.Observations;

namespace CustomerHealth.Storage.Import;

/// <summary>
/// Refuses text that not every engine can keep: PostgreSQL has no NUL, U+0000, in text, and SQLite cuts text off there in places; and what rows are found by
/// may be no longer than every engine can index.
/// </summary>
internal static class StorableText
{
    private const int Shown = 60;

    /// <summary>Checks every text of a record that is not an observation.</summary>
    /// <exception cref="StoreException">One holds a NUL, or is a key and too long.</exception>
    public static void Check(ImportRecord record)
    {
        foreach (var text in TextsOf(record))
            Check(text);
        foreach (var key in KeysOf(record))
            CheckKey(key, KeyLimit.Key);
        if (record is WeeklyGoalRecord goal)
            CheckKey(goal.Text, KeyLimit.GoalText);
    }

    /// <summary>Checks a key of which there is nothing else.</summary>
    /// <exception cref="StoreException">It holds a NUL or is too long.</exception>
    public static void CheckKey(string key)
    {
        Check(key);
        CheckKey(key, KeyLimit.Key);
    }

    /// <summary>Checks one text.</summary>
    /// <exception cref="StoreException">It holds a NUL.</exception>
    public static void Check(string? text)
    {
        if (text is not null && text.Contains('\0', StringComparison.Ordinal))
            throw Refusal(text);
    }

    /// <summary>Checks the texts of an observation.</summary>
    /// <exception cref="StoreException">One holds a NUL.</exception>
    public static void Check(Observation observation)
    {
        Check(observation.Value);
        Check(observation.Source);
        Check(observation.Id);
    }

    /// <summary>Checks text in UTF-8.</summary>
    /// <exception cref="StoreException">It holds a NUL.</exception>
    public static void Check(string text, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Contains((byte)0))
            throw Refusal(text);
    }

    private static StoreException Refusal(string text) =>
        new($"The text '{text.Replace("\0", "\\0", StringComparison.Ordinal)}' holds a NUL character (U+0000), which cannot be stored; take it out. Nothing was stored.");

    private static void CheckKey(string key, int most)
    {
        if (KeyLimit.Fault(key, most) is { } fault)
            throw new StoreException($"The key '{key[..Shown]}…' {fault}. Shorten it. Nothing was stored.");
    }

    private static IEnumerable<string> KeysOf(ImportRecord record) => record switch
    {
        AccountRecord a => [a.Account.Key],
        PersonRecord p => [p.Person.Key],
        PodRecord p => [p.Pod.Key],
        ObjectiveRecord o => [o.Key],
        WeeklyGoalRecord g => [g.Owner, g.Week],
        OutcomeRecord o => [o.Event],
        HolidayRecord h => [h.Calendar],
        TrainingRecord t => [t.Module],
        ExperimentRecord e => [e.Name, e.Variant],
        _ => [],
    };

    private static IEnumerable<string?> TextsOf(ImportRecord record) => record switch
    {
        AccountRecord { Account: var a } => [a.Key, a.Name, a.Industry, a.Segment, a.Region, a.Tier, a.Pod, a.Owner, a.TimeZone, a.Calendar, .. a.Aliases.IsDefault ? [] : a.Aliases],
        PersonRecord { Person: var p } => [p.Key, p.Name, p.Email, p.Manager, p.Pod, p.Locale],
        PodRecord { Pod: var p } => [p.Key, p.Name, p.Channel],
        ObjectiveRecord o => [o.Key, o.Metric, o.AgreedBy],
        WeeklyGoalRecord g => [g.Owner, g.Objective, g.Week, g.Text, g.State],
        OutcomeRecord o => [o.Event],
        HolidayRecord h => [h.Calendar, h.Name],
        TrainingRecord t => [t.Module],
        ExperimentRecord e => [e.Name, e.Variant, e.Designer, e.Tactic],
        _ => [],
    };
}
