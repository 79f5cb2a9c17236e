namespace CustomerHealth.Sources.Yaml;

/// <summary>Tells whether files changed since the last look: their names, sizes and times in one text.</summary>
internal static class FileStamps
{
    public static string Of(IEnumerable<string> paths) => string.Join('\n', paths.Select(Stamp));

    private static string Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? $"{path}|{file.Length}|{file.LastWriteTimeUtc.Ticks}" : path;
    }
}
