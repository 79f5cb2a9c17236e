using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Markdown;

/// <summary>The pictures a document may show: files below one folder, each read once. One per document.</summary>
/// <param name="folder">Null when a document may show none.</param>
internal sealed class PictureFolder(string? folder)
{
    private const string Allowed = "pictures are files in the folder of the templates.";

    private readonly Dictionary<string, Picture> _pictures = new(StringComparer.Ordinal);

    /// <summary>Reads a picture by its path from the folder.</summary>
    /// <exception cref="InvalidDataException">It cannot be shown; the message goes on after a colon.</exception>
    public Picture Read(string path)
    {
        var file = Inside(Uri.UnescapeDataString(path));
        if (_pictures.TryGetValue(file, out var known))
            return known;
        try
        {
            var info = new FileInfo(file);
            if (!info.Exists)
                throw new InvalidDataException("there is no such file in the folder of the templates.");
            var real = new FileInfo(WithoutLinks(file));
            if (real.Length > PictureReader.MostBytes)
                throw new InvalidDataException($"it has over {PictureReader.MostBytes / 1024 / 1024} MB.");
            return _pictures[file] = PictureReader.Read(File.ReadAllBytes(real.FullName));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException("it cannot be read.", unread);
        }
    }

    private string Inside(string path)
    {
        if (folder is null || path.Contains("://", StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal))
            throw new InvalidDataException(Allowed);
        var root = Path.GetFullPath(folder);
        return Below(root, Path.GetFullPath(path, root));
    }

    /// <summary>Where the file really is: a folder on the way to it may be a link as well.</summary>
    private string WithoutLinks(string file) => Below(RealPath.Of(Path.GetFullPath(folder!)), RealPath.Of(file));

    private static string Below(string root, string file) =>
        file.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new InvalidDataException(Allowed);
}
