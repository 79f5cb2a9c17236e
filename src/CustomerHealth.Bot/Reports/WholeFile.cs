namespace CustomerHealth.Bot.Reports;

/// <summary>Writes beside the target and then renames, so that a full disk or a kill never leaves half a document.</summary>
internal static class WholeFile
{
    /// <exception cref="BadInputException">It cannot be written there; the message names the target, not the file beside it.</exception>
    public static async Task WriteAsync(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        var part = $"{target}.{Environment.ProcessId}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await WriteAsync(part, target, bytes, cancellationToken);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{target} cannot be written: {wrong.Message.Replace(part, target, StringComparison.Ordinal)}", wrong);
        }
    }

    private static async Task WriteAsync(string part, string target, byte[] bytes, CancellationToken cancellationToken)
    {
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
