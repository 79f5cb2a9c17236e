using System.Collections.Immutable;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>A flat file: one row an account.</summary>
/// <param name="File">Its path, as given.</param>
/// <param name="Columns">In file order; names differ.</param>
/// <param name="Rows">How many rows.</param>
public sealed record FlatTable(string File, ImmutableArray<FlatColumn> Columns, int Rows)
{
    /// <summary>The column of exactly this name, else the one that differs only in blanks around it; null when there is none.</summary>
    public FlatColumn? Find(string name) =>
        Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal))
        ?? Columns.FirstOrDefault(c => string.Equals(c.Name.Trim(), name.Trim(), StringComparison.Ordinal));

    /// <summary>The column of this name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: whoever made the table has checked.</exception>
    public FlatColumn this[string name] => Find(name) ?? throw new KeyNotFoundException($"The table has no column '{name}'.");
}
