namespace CustomerHealth.Sources.Reviews;

/// <summary>One mistake of a QBR file, where a person can find it.</summary>
/// <param name="File">The file, as it is shown.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Code">CHQ001 for what cannot be read, CHQ002 for what breaks a rule of the review, CHQ003 for a record of another person or quarter.</param>
/// <param name="Sentence">What is wrong and what is allowed.</param>
public sealed record QbrFileMistake(string File, long Line, long Column, string Code, string Sentence)
{
    /// <summary>As compilers say it, so that editors find the place.</summary>
    public override string ToString() => $"{File}({Line},{Column}): error {Code}: {Sentence}";
}
