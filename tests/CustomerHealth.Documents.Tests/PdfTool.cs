using System.Diagnostics;
using CustomerHealth.Testing;

namespace CustomerHealth.Documents.Tests;

/// <summary>Asks programs from outside what they think of a file.</summary>
internal static class PdfTool
{
    /// <param name="document">Goes to the program as a file.</param>
    /// <param name="tool">The program.</param>
    /// <param name="arguments">With <c>{}</c> for the file.</param>
    /// <returns>What it printed, and its exit code.</returns>
    public static async Task<(string Output, int ExitCode)> RunAsync(PdfDocument document, string tool, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, document.Bytes);
            var start = new ProcessStartInfo(tool, arguments.Select(argument => argument is "{}" ? file : argument))
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var (output, errors) = await process.SaidAsync();
            return (output + errors, process.ExitCode);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
