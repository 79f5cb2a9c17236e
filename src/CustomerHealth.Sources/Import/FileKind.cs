using System.Collections.Immutable;
using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Import;

/// <summary>A kind of CSV file: its columns, and what a row becomes. One object reads one file.</summary>
internal abstract class FileKind
{
    /// <summary>Columns the header must have.</summary>
    public abstract ImmutableArray<string> Required { get; }

    /// <summary>Columns it may have.</summary>
    public abstract ImmutableArray<string> Optional { get; }

    /// <summary>False: columns that are neither are fine, because a mapping chooses among them.</summary>
    public virtual bool IsClosed => true;

    /// <summary>Looks through the file before its rows are read, where rows may refer to later ones.</summary>
    /// <param name="rows">All rows, as often as asked for.</param>
    public virtual void Prepare(IEnumerable<Row> rows)
    {
    }

    /// <summary>Reads the row; when it is refused, what was added is not used.</summary>
    public abstract void Read(Row row, List<ImportRecord> records);
}
