namespace CustomerHealth.Bot.Reports;

/// <summary>Writes beside the target and then renames, so that a full disk or a kill never leaves half a document.</summary>
internal static class WholeFile
{
    /// <summary>A link stays: the file it leads to is written. A device, such as <c>/dev/stdout</c>, is written to as it is.</summary>
    /// <exception cref="BadInputException">It cannot be written there; the message names the target, not the file beside it.</exception>
    public static async Task WriteAsync(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        var target = Followed(Path.GetFullPath(file));
        var part = $"{target}.{Environment.ProcessId}.part";
        try
        {
            if (IsDevice(target))
            {
                await using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
                await device.WriteAsync(bytes, cancellationToken);
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await WriteAsync(part, target, bytes, cancellationToken);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{target} cannot be written: {wrong.Message.Replace(part, target, StringComparison.Ordinal)}", wrong);
        }
    }

    private static bool IsDevice(string target) => target.StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(target);

    // What /dev/stdout leads to has no path of its own when it is a pipe.
    private static string Followed(string target) => !File.Exists(target) || IsDevice(target) || File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName is not { } real ? target : real;

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
