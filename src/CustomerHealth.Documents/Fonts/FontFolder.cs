using System.Globalization;

namespace CustomerHealth.Documents.Fonts;

/// <summary>Opens the fonts of a folder; what is no font by its name is passed over.</summary>
internal sealed class FontFolder(string folder)
{
    private const int MostFiles = 64;
    private const long MostBytes = 128L * 1024 * 1024;
    private static readonly string[] Endings = [".ttf", ".ttc", ".otf", ".otc", ".woff", ".woff2"];

    public IReadOnlyList<FileInfo> Files()
    {
        var info = new DirectoryInfo(folder);
        return info.Exists
            ? [.. info.EnumerateFiles().Where(IsFont).OrderBy(file => file.Name, StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Changes when a file comes, goes, or is written.</summary>
    public static string Stamp(IEnumerable<FileInfo> files) => string.Join('\n', files.Select(file =>
        string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.LastWriteTimeUtc.Ticks} {(file.Exists ? file.Length : 0)}")));

    public static FontEdition Read(IReadOnlyList<FileInfo> files, string stamp)
    {
        var faces = new List<FontFace>();
        var refused = new List<(string File, string Sentence)>();
        foreach (var file in files)
        {
            try
            {
                if (faces.Count == MostFiles)
                    throw new InvalidDataException($"there are {MostFiles} fonts before it, and more are not read.");
                faces.Add(Open(file));
            }
            catch (Exception unfit) when (unfit is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                refused.Add((file.FullName, $"The font '{file.Name}' is not used: {unfit.Message}"));
            }
        }
        return new FontEdition(stamp, faces, refused);
    }

    private static bool IsFont(FileInfo file) => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>Kerning is for the built-in faces: the others stand in for single words, and most of them are Chinese, Japanese or Korean.</summary>
    private static FontFace Open(FileInfo file)
    {
        if (file.Length > MostBytes)
            throw new InvalidDataException($"it has {file.Length / 1024 / 1024} MB; {MostBytes / 1024 / 1024} MB are allowed.");
        var handle = File.OpenHandle(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            var face = new FontFace(new FontSource(handle), hasKerning: false);
            return face.MayBeEmbedded
                ? face
                : throw new InvalidDataException("its owner forbids it in documents (OS/2 fsType 2).");
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }
}
