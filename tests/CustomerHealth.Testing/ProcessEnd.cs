using System.Diagnostics;

namespace CustomerHealth.Testing;

/// <summary>
/// Programs that tests start end in time, or are ended and the test fails: none is left behind, none stops because nobody reads what it says, and no test waits for one
/// without end.
/// </summary>
public static class ProcessEnd
{
    /// <summary>Longer than any program of the tests computes on a busy machine, and shorter than the pause after which the whole run is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Reads what it says, as far as that comes here, and waits for its end.</summary>
    /// <exception cref="TimeoutException">It did not end; now it is killed, with what it started.</exception>
    public static async Task<(string Output, string Error)> SaidAsync(this Process process)
    {
        var output = process.StartInfo.RedirectStandardOutput ? process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
        var error = process.StartInfo.RedirectStandardError ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
        await process.OrKilledAsync(Task.WhenAll(output, error, process.WaitForExitAsync()), "end");
        return (await output, await error);
    }

    /// <summary>The next line that it says; null when it says no more.</summary>
    /// <exception cref="TimeoutException">It said nothing; now it is killed, with what it started.</exception>
    public static async Task<string?> LineAsync(this Process process)
    {
        var line = process.StandardOutput.ReadLineAsync();
        await process.OrKilledAsync(line, "say something");
        return await line;
    }

    /// <summary>Kills it, and waits until it is gone.</summary>
    public static async Task KillAndWaitAsync(this Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync().InTimeAsync($"{NameOf(process)} to be gone");
    }

    private static async Task OrKilledAsync(this Process process, Task awaited, string what)
    {
        try
        {
            await awaited.InTimeAsync(Patience, $"{NameOf(process)} to {what}");
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string NameOf(Process process) => $"'{string.Join(' ', [process.StartInfo.FileName, .. process.StartInfo.ArgumentList])}'";
}
