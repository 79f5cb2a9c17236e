using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests;

/// <summary>A program of others on 127.0.0.1, for as long as a test lasts.</summary>
internal sealed class Counterpart : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _readyWord;

    private Counterpart(ProcessStartInfo start, string readyWord)
    {
        _readyWord = readyWord;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"It ended: {string.Join('\n', Lines)}"));
    }

    /// <summary>What it printed.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a program of an installed package, and waits until it says that it is ready.</summary>
    /// <param name="program">Its name in <c>node_modules/.bin</c>.</param>
    /// <param name="readyWord">What it prints when it listens.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<Counterpart> StartAsync(string program, string readyWord, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Node.Path ?? "node", [Path.Combine(Node.Modules ?? "", "node_modules", ".bin", program), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Some of them listen on every address of the machine otherwise.
        start.Environment["NODE_OPTIONS"] = $"--require {Node.File("loopback-only.cjs")}";
        var counterpart = new Counterpart(start, readyWord);
        counterpart._process.Start();
        counterpart._process.BeginOutputReadLine();
        counterpart._process.BeginErrorReadLine();
        await counterpart._ready.Task.InTimeAsync($"{program} to be ready");
        return counterpart;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().InTimeAsync();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        Lines.Enqueue(line);
        if (line.Contains(_readyWord, StringComparison.Ordinal))
            _ready.TrySetResult();
    }
}
