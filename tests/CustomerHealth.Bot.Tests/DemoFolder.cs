using System.Collections.Concurrent;

namespace CustomerHealth.Bot.Tests;

/// <summary>What <c>demo</c> leaves behind: made by the real program once for each time that is asked for, and copied to each test that begins with it.</summary>
internal static class DemoFolder
{
    private const string Folder = "demo";

    // Lazy, so that two tests at once do not both make it.
    private static readonly ConcurrentDictionary<string, Lazy<Task<Cli>>> Made = new(StringComparer.Ordinal);

    private static readonly ConcurrentQueue<Cli> Began = [];

    static DemoFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Clear();

    /// <summary>Copies it.</summary>
    /// <param name="now">The time it is made at, as <c>--now</c> takes it; null for the real one.</param>
    /// <param name="to">The folder that gets it; made when it is not there.</param>
    public static async Task CopyAsync(string? now, string to)
    {
        var made = await Made.GetOrAdd(now ?? "", _ => new Lazy<Task<Cli>>(() => MakeAsync(now))).Value;
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(made.File(Folder)))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private static async Task<Cli> MakeAsync(string? now)
    {
        var cli = new Cli();
        Began.Enqueue(cli);
        var made = await cli.RunAsync(now is null ? ["demo"] : ["demo", "--now", now]);
        (made.Exit, made.Error).ShouldBe((0, ""));
        return cli;
    }

    private static void Clear()
    {
        foreach (var cli in Began)
            cli.Dispose();
    }
}
