namespace CustomerHealth.Storage.Backup;

/// <summary>Checks the path of a backup before anything is done with it.</summary>
internal static class BackupPath
{
    /// <summary>The full path.</summary>
    /// <param name="file">As given.</param>
    /// <param name="store">Full path of the store when it is a file, else null.</param>
    /// <exception cref="StoreException">It is no path, a folder, or the store itself.</exception>
    public static string Check(string file, string? store)
    {
        if (string.IsNullOrWhiteSpace(file) || file.Contains('\0', StringComparison.Ordinal))
            throw new StoreException("The path of the backup is empty or holds a NUL character; name a file.");
        var path = Path.GetFullPath(file);
        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
            throw new StoreException($"The backup '{path}' is a folder; name a file in it.");
        if (store is not null && IsPartOf(Resolved(path), Resolved(store)))
            throw new StoreException($"The backup '{path}' is the store itself; name another file.");
        return path;
    }

    private static bool IsPartOf(string path, string store) =>
        Array.Exists(["", "-wal", "-shm", "-journal"], (string suffix) => string.Equals(path, store + suffix, StringComparison.Ordinal));

    private static string Resolved(string path)
    {
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var folder = Path.GetDirectoryName(target)!;
        var real = Directory.Exists(folder) ? Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder : folder;
        return Path.Combine(real, Path.GetFileName(target));
    }
}
