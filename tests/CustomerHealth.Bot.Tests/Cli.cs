using System.Diagnostics;
using System.Text;
using CustomerHealth.Testing;

namespace CustomerHealth.Bot.Tests;

/// <summary>Runs the real program as its own process, from a folder of its own.</summary>
internal sealed class Cli : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "customerhealth.dll");

    /// <summary>The folder the program runs in; gone afterwards.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("customerhealth-").FullName;

    /// <summary>A file in the folder.</summary>
    public string File(string name, string? content = null)
    {
        var path = Path.Combine(Folder, name);
        if (content is not null)
            System.IO.File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs one command to its end.</summary>
    public Task<CliResult> RunAsync(params string[] args) => RunAsync(args, "");

    /// <summary>Runs one command with something typed into it.</summary>
    public Task<CliResult> RunAsync(string[] args, string input) => RunAsync(Start(args), input);

    /// <summary>Runs one command with more in its environment.</summary>
    public Task<CliResult> RunAsync(string[] args, params (string Name, string Value)[] environment) => RunAsync(Start(args, environment), "");

    /// <summary>Puts what <c>demo</c> leaves behind into the folder, as if it had run here.</summary>
    /// <param name="now">The time it ran at, as <c>--now</c> takes it; null for the real one.</param>
    /// <param name="folder">What <c>--dir</c> would name.</param>
    public Task DemoAsync(string? now = null, string folder = "demo") => DemoFolder.CopyAsync(now, File(folder));

    /// <summary>Starts a command and leaves it running.</summary>
    public Process Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Program);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task<CliResult> RunAsync(Process started, string input)
    {
        using var process = started;
        var said = process.SaidAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = await said;
        return new CliResult(process.ExitCode, output, error);
    }
}
