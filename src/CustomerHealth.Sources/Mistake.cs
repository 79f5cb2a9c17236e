namespace CustomerHealth.Sources;

/// <summary>One thing that is wrong in a file an operator edits, said like a compiler error.</summary>
/// <param name="File">The file, as it was asked for.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Code">Stable code: <c>CHS…</c> for scorecards, <c>CHM…</c> for mappings.</param>
/// <param name="Sentence">What is wrong and what is allowed.</param>
public sealed record Mistake(string File, int Line, int Column, string Code, string Sentence)
{
    /// <summary><c>file(line,col): error CODE: sentence</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): error {Code}: {Sentence}";
}
