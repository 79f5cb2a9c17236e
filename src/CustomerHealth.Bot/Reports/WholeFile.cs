namespace CustomerHealth.Bot.Reports;

/// <summary>Writes beside the target and then renames, so that a full disk or a kill never leaves half a document.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var part = $"{target}.{Environment.ProcessId}.part";
        try
        {
            await File.WriteAllBytesAsync(part, bytes, cancellationToken);
            File.Move(part, target, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
