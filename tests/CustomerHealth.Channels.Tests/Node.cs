using System.Diagnostics;
using System.Runtime.CompilerServices;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests;

/// <summary>Runs the scripts of tests/chat-kit.</summary>
internal static class Node
{
    /// <summary>The executable; null when it is not on PATH.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { System.IO.Path.Combine(folder, "node"), System.IO.Path.Combine(folder, "node.exe") })
        .FirstOrDefault(System.IO.File.Exists);

    /// <summary>Folder with node_modules; null when none is given.</summary>
    public static string? Modules { get; } = Environment.GetEnvironmentVariable("CHAT_KIT_MODULES");

    /// <summary>A file of the kit.</summary>
    public static string File(string name) => System.IO.Path.Combine(Kit(), name);

    /// <summary>Runs a script of the kit and returns all that it printed; fails with that when it does not end with 0.</summary>
    public static async Task<string> RunAsync(string script, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        using var process = Started(script, arguments, environment);
        var (output, errors) = await process.SaidAsync();
        process.ExitCode.ShouldBe(0, output + errors);
        return output + errors;
    }

    /// <summary>Starts a script that serves until it is killed.</summary>
    public static Process Start(string script, params (string Name, string Value)[] environment) => Started(script, [], environment);

    private static Process Started(string script, IEnumerable<string> arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path ?? "node", [File(script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string Kit([CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "chat-kit");
}
