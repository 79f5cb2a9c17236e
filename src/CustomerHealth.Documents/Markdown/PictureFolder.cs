using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Markdown;

/// <summary>The pictures a document may show: files below one folder, each read once. One per document.</summary>
/// <param name="folder">Null when a document may show none.</param>
internal sealed class PictureFolder(string? folder)
{
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
            if (info.ResolveLinkTarget(returnFinalTarget: true) is { } target)
                _ = Inside(target.FullName);
            if (info.Length > PictureReader.MostBytes)
                throw new InvalidDataException($"it has over {PictureReader.MostBytes / 1024 / 1024} MB.");
            return _pictures[file] = PictureReader.Read(File.ReadAllBytes(file));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException("it cannot be read.", unread);
        }
    }

    private string Inside(string path)
    {
        const string Allowed = "pictures are files in the folder of the templates.";
        if (folder is null || path.Contains("://", StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal))
            throw new InvalidDataException(Allowed);
        var root = Path.GetFullPath(folder);
        var file = Path.GetFullPath(path, root);
        return file.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new InvalidDataException(Allowed);
    }
}
