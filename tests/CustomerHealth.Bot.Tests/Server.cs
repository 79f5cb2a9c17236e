using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CustomerHealth.Testing;

namespace CustomerHealth.Bot.Tests;

/// <summary>The real program serving, in a process of its own, on a port that is free. What it says is read as long as it lives: a full pipe would stop it.</summary>
internal sealed class Server : IDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];
    private readonly TaskCompletionSource<string?> _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Server(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, said) => Take(said.Data);
        process.ErrorDataReceived += (_, said) => _said.Enqueue(said.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Url => Client.BaseAddress!.OriginalString;

    public HttpClient Client { get; } = new();

    public static async Task<Server> StartAsync(Cli cli, string store, params (string Name, string Value)[] settings)
    {
        var server = new Server(cli.Start(["serve", "--store", store], [.. settings, ("ASPNETCORE_URLS", "http://127.0.0.1:0")]));
        try
        {
            server.Client.BaseAddress = await server._listens.Task.InTimeAsync("the server to listen") is { } url ? new Uri(url) : throw new InvalidOperationException("The server did not start: " + await server.LogAsync());
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return server;
    }

    /// <summary>Tells it to end, and waits until it has.</summary>
    /// <returns>What it logged, to the last line.</returns>
    public async Task<string> EndAsync()
    {
        if (OperatingSystem.IsWindows())
            _process.Kill(entireProcessTree: true);
        else
            await Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).SaidAsync();
        return await LogAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit(Limits.Patience).ShouldBeTrue();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            _listens.TrySetResult(null); // it says no more
        else if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            _listens.TrySetResult(line[(at + Listening.Length)..].Trim());
        _said.Enqueue(line ?? "");
    }

    /// <summary>All that it said, once it has ended.</summary>
    private async Task<string> LogAsync()
    {
        await _process.WaitForExitAsync().InTimeAsync("the server to end");
        return string.Join('\n', _said);
    }
}
