namespace CustomerHealth.Sources.Import;

/// <summary>How an import is to run.</summary>
public sealed record ImportOptions
{
    /// <summary>A mapping file for CSV files whose names are none of the known ones; null for none.</summary>
    public string? MapFile { get; init; }

    /// <summary>True: everything is checked and nothing stored.</summary>
    public bool DryRun { get; init; }

    /// <summary>True: good rows are stored even when others are refused, and those are written to <c>FILE.refused.csv</c>.</summary>
    public bool SkipBad { get; init; }

    /// <summary>Key of the person, or <c>operator</c>: for the audit log.</summary>
    public string Actor { get; init; } = "operator";
}
