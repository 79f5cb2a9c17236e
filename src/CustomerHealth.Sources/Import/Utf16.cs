namespace CustomerHealth.Sources.Import;

/// <summary>Tells UTF-16 by the first bytes of a file, which cannot begin a UTF-8 text so.</summary>
internal static class Utf16
{
    /// <summary>True for a byte order mark of UTF-16, and for a first character that has a zero byte beside it, as every Latin letter has.</summary>
    public static bool IsIn(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[2];
        // Of a pipe nothing may be read that is to be read again.
        if (!file.CanSeek || file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length)
            return false;
        return start is [0xFF, 0xFE] or [0xFE, 0xFF] or [0, not 0] or [not 0, 0];
    }
}
