namespace CustomerHealth.Documents.Fonts;

/// <summary>
/// The TrueType files of a folder, for the characters that the built-in fonts lack. A file that comes, changes or goes counts from the next document on.
/// Safe for any number of threads.
/// </summary>
/// <param name="folder">Null for no more fonts than the built-in ones.</param>
public sealed class DocumentFonts(string? folder)
{
    /// <summary>The built-in fonts alone.</summary>
    public static readonly DocumentFonts BuiltIn = new(null);

    private readonly FontFolder? _folder = folder is null ? null : new FontFolder(folder);
    private readonly Lock _gate = new();
    private volatile FontEdition _edition = FontEdition.None;

    /// <summary>The files that cannot be used, each with a sentence why; empty when all is well.</summary>
    public IReadOnlyList<(string File, string Sentence)> Check() => Current().Refused;

    internal FontEdition Current()
    {
        if (_folder is null)
            return FontEdition.None;

        var files = _folder.Files();
        var stamp = FontFolder.Stamp(files);
        lock (_gate)
        {
            if (!string.Equals(_edition.Stamp, stamp, StringComparison.Ordinal))
                _edition = FontFolder.Read(files, stamp);
            return _edition;
        }
    }
}
