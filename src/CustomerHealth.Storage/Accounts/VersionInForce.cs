namespace CustomerHealth.Storage.Accounts;

/// <summary>Which version of an account counts on a day.</summary>
internal static class VersionInForce
{
    /// <summary>
    /// Of the versions in force by that day and known by then, the one with the greatest (from day, known at, id); null when there is none.
    /// </summary>
    public static VersionRow? Strictly(IReadOnlyList<VersionRow> versions, string day, long knownBefore) => versions
        .Where(version => version.KnownAt < knownBefore && string.CompareOrdinal(version.FromDay, day) <= 0)
        .OrderBy(version => version.FromDay, StringComparer.Ordinal).ThenBy(version => version.KnownAt).ThenBy(version => version.Id)
        .LastOrDefault();

    /// <summary>
    /// The same, but a day before every version still has one, so that an account imported today shows last month's trend: the earliest
    /// from day of those known by then, and when none was known yet, the one that was known first. Null only without any version.
    /// </summary>
    public static VersionRow? OrFirst(IReadOnlyList<VersionRow> versions, string day, long knownBefore) => versions is [var only]
        ? only
        : Strictly(versions, day, knownBefore)
        ?? versions.Where(version => version.KnownAt < knownBefore)
            .OrderBy(version => version.FromDay, StringComparer.Ordinal).ThenByDescending(version => version.KnownAt).ThenByDescending(version => version.Id)
            .FirstOrDefault()
        ?? versions.OrderBy(version => version.KnownAt).ThenBy(version => version.FromDay, StringComparer.Ordinal).ThenBy(version => version.Id)
            .FirstOrDefault();
}
