using CustomerHealth.Core.Replies;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Stores the file of a reply in the folder that the program was started in.</summary>
internal static class SavedFile
{
    /// <summary>Writes it, over one of the same name.</summary>
    /// <returns>Where it is.</returns>
    public static async Task<string> WriteAsync(ReplyFile file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.GetFileName(file.Name));
        await File.WriteAllBytesAsync(path, file.Bytes, cancellationToken);
        return path;
    }
}
