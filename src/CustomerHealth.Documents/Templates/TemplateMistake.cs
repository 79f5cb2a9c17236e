namespace CustomerHealth.Documents.Templates;

/// <summary>One mistake of a template, where a person can find it.</summary>
/// <param name="File">The file, as it is shown.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
/// <param name="Code">CHT001 to CHT021; docs/templates.md lists them.</param>
/// <param name="Sentence">What is wrong, and what to write instead.</param>
public sealed record TemplateMistake(string File, int Line, int Column, string Code, string Sentence)
{
    /// <summary>As compilers say it, so that editors find the place.</summary>
    public override string ToString() => $"{File}({Line},{Column}): error {Code}: {Sentence}";
}
