namespace CustomerHealth.Documents.Fonts;

/// <summary>The faces of a folder as it was at one time.</summary>
/// <param name="Stamp">Names, times and lengths of the files.</param>
/// <param name="Faces">In the order of the file names, in which they are asked for a character.</param>
/// <param name="Refused">The files that cannot be used, and why.</param>
internal sealed record FontEdition(string Stamp, IReadOnlyList<FontFace> Faces, IReadOnlyList<(string File, string Sentence)> Refused)
{
    public static readonly FontEdition None = new("none", [], []);
}
