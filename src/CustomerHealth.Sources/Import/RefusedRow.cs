namespace CustomerHealth.Sources.Import;

/// <summary>One reason why a row cannot be stored; a row may have several.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Line">The line the row begins on, counted from 1; 1 when the file as a whole is refused.</param>
/// <param name="Column">The column; empty when it is about the whole row or file.</param>
/// <param name="Why">A sentence that names the value seen.</param>
public sealed record RefusedRow(string File, long Line, string Column, string Why)
{
    /// <summary><c>file(line): column: why</c>.</summary>
    public override string ToString() => Column.Length == 0 ? $"{File}({Line}): {Why}" : $"{File}({Line}): {Column}: {Why}";
}
