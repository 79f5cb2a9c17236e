using System.Globalization;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Experiments;

/// <summary>Cells that hold the counts of an arm.</summary>
internal static class Counts
{
    /// <summary>The most that an arm may count: far above it doubles lose whole numbers.</summary>
    public const long Most = 1_000_000_000_000_000;

    private static readonly Proportion Refused = new(0, 1);

    /// <summary>Trials of 1 to <see cref="Most"/>, and hits of at most as many.</summary>
    /// <param name="row">The row; refused when they are not.</param>
    /// <param name="trials">The column of visitors.</param>
    /// <param name="hits">The column of conversions.</param>
    public static Proportion Read(Row row, string trials, string hits)
    {
        var before = row.Faults.Count;
        var (of, some) = (row.RequiredCount(trials), row.RequiredCount(hits));
        if (row.Faults.Count > before)
            return Refused;
        if (of == 0)
            row.Refuse(trials, "is 0; a rate needs at least one");
        else if (of > Most)
            row.Refuse(trials, string.Create(CultureInfo.InvariantCulture, $"{of} is more than {Most:#,0}, above which whole numbers are no longer told apart"));
        else if (some > of)
            row.Refuse(hits, $"{some} of {of} cannot be; at most all of '{trials}' can convert");
        return row.Faults.Count == before ? new(some, of) : Refused;
    }
}
