using System.Diagnostics;

namespace CustomerHealth.Bot.Tests;

/// <summary>The real program serving, in a process of its own, on a port that is free.</summary>
internal sealed class Server : IDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;

    private Server(Process process, string url) => (_process, Url, Client) = (process, url, new HttpClient { BaseAddress = new Uri(url) });

    public string Url { get; }

    public HttpClient Client { get; }

    public static async Task<Server> StartAsync(Cli cli, string store, params (string Name, string Value)[] settings)
    {
        var process = cli.Start(["serve", "--store", store], [.. settings, ("ASPNETCORE_URLS", "http://127.0.0.1:0")]);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
                return new Server(process, line[(at + Listening.Length)..].Trim());
        }

        throw new InvalidOperationException("The server did not start: " + await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Ends it; what it logged since it listens.</summary>
    public async Task<string> EndAsync()
    {
        _process.Kill(entireProcessTree: true);
        return await _process.StandardOutput.ReadToEndAsync() + await _process.StandardError.ReadToEndAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
