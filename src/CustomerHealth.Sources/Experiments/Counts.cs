using CustomerHealth.Core.Statistics;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Experiments;

/// <summary>Cells that hold the counts of an arm.</summary>
internal static class Counts
{
    private static readonly Proportion Refused = new(0, 1);

    /// <summary>Trials of 1 or more, and hits of at most as many.</summary>
    /// <param name="row">The row; refused when they are not.</param>
    /// <param name="trials">The column of visitors.</param>
    /// <param name="hits">The column of conversions.</param>
    public static Proportion Read(Row row, string trials, string hits)
    {
        var (of, some) = (row.RequiredCount(trials), row.RequiredCount(hits));
        if (row.Fault is not null)
            return Refused;
        if (of == 0)
            row.Refuse(trials, "is 0; a rate needs at least one");
        else if (some > of)
            row.Refuse(hits, $"{some} of {of} cannot be; at most all of '{trials}' can convert");
        return row.Fault is null ? new(some, of) : Refused;
    }
}
