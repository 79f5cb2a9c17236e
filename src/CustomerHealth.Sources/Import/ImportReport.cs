using System.Collections.Immutable;

namespace CustomerHealth.Sources.Import;

/// <summary>What came of an import.</summary>
public sealed record ImportReport
{
    /// <summary>In the order they were imported.</summary>
    public required ImmutableArray<FileReport> Files { get; init; }

    /// <summary>What is wrong with the mapping file; then nothing was imported.</summary>
    public ImmutableArray<Mistake> Mistakes { get; init; } = [];

    /// <summary>True when no row was refused and the mapping file, if any, has no mistakes.</summary>
    public bool IsClean => Mistakes.IsEmpty && Files.All(file => file.RefusedTotal == 0);
}
