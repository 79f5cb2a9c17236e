using System.Collections.Immutable;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import;

/// <summary>What came of one file.</summary>
public sealed record FileReport
{
    /// <summary>File name without folder.</summary>
    public required string Name { get; init; }

    /// <summary>Rows read, the header and blank lines not counted.</summary>
    public required long Rows { get; init; }

    /// <summary>What it did to the store; zero when nothing was stored.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>What the refused rows are refused for, each fault of a row by itself: the first 1,000 faults.</summary>
    public required ImmutableArray<RefusedRow> Refused { get; init; }

    /// <summary>All refused rows.</summary>
    public required long RefusedTotal { get; init; }

    /// <summary>Those of them that <see cref="Refused"/> does not name.</summary>
    public long RefusedUnnamed { get; init; }

    /// <summary>True when the file, or with <see cref="ImportOptions.SkipBad"/> its good rows, were stored.</summary>
    public required bool Stored { get; init; }

    /// <summary>The good rows that are dated after today, of a file that is stored or in a dry run would be; null for none.</summary>
    public RowsAhead? Ahead { get; init; }

    /// <summary>Path of the file with the refused rows; null when none was written.</summary>
    public string? RefusedFile { get; init; }
}
