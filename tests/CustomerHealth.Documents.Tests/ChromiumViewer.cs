using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using CustomerHealth.Testing;

namespace CustomerHealth.Documents.Tests;

/// <summary>A headless Chromium that shows a PDF file in its own viewer (PDFium), driven over the DevTools protocol.</summary>
internal sealed partial class ChromiumViewer : IDisposable
{
    private const int EmptyGround = 12_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chromium-");
    private readonly HttpClient _http = new();
    private readonly ClientWebSocket _socket = new();
    private readonly Process _process;
    private readonly TaskCompletionSource<string?> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _last;

    /// <param name="document">What it opens.</param>
    public ChromiumViewer(PdfDocument document)
    {
        System.IO.File.WriteAllBytes(File, document.Bytes);
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--window-size=800,1000",
            "--remote-debugging-port=0", "--user-data-dir=" + Path.Combine(_folder.FullName, "profile"),
            new Uri(File).AbsoluteUri,
        ];
        _process = Process.Start(new ProcessStartInfo("chromium", arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        // Read as long as it lives: a full pipe would stop it.
        _process.ErrorDataReceived += (_, said) => Take(said.Data);
        _process.BeginErrorReadLine();
    }

    private string File => Path.Combine(_folder.FullName, "document.pdf");

    /// <summary>Takes pictures until the viewer shows more than its empty ground, however long the machine takes for that.</summary>
    /// <returns>The picture, as PNG.</returns>
    public async Task<byte[]> ShowAsync()
    {
        var picture = ShowAsync(int.MaxValue);
        await picture.InTimeAsync("the viewer to show something; maybe it says that the file cannot be loaded");
        return (await picture)!;
    }

    /// <summary>Takes so many pictures, as long as the viewer shows only its empty ground.</summary>
    /// <returns>The first with more than that, as PNG; null when the viewer stayed empty.</returns>
    public async Task<byte[]?> ShowAsync(int mostPictures)
    {
        await OpenAsync(await _port.Task.InTimeAsync("Chromium to open a port") ?? throw new InvalidOperationException("Chromium ended without opening a port."));
        for (var i = 0; i < mostPictures; i++)
        {
            if (await AskAsync("Page.captureScreenshot", new { format = "png" }).InTimeAsync("a picture of the viewer") is { } answer
                && answer.GetProperty("data").GetBytesFromBase64() is { Length: > EmptyGround } picture)
            {
                return picture;
            }
        }
        return null;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit(Limits.Patience).ShouldBeTrue();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Chromium takes a free port and tells it.</summary>
    private void Take(string? line)
    {
        if (line is null)
            _port.TrySetResult(null);
        else if (Listening().Match(line) is { Success: true } match)
            _port.TrySetResult(match.Groups["port"].Value);
    }

    /// <summary>It listens before it has a page.</summary>
    private async Task OpenAsync(string port)
    {
        using var patience = new CancellationTokenSource(Limits.Patience);
        string? page = null;
        while (page is null)
        {
            using var tabs = JsonDocument.Parse(await _http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json/list"), patience.Token));
            page = tabs.RootElement.EnumerateArray().Where(entry => entry.GetProperty("type").GetString() is "page").Select(entry => entry.GetProperty("webSocketDebuggerUrl").GetString()).FirstOrDefault();
        }

        await _socket.ConnectAsync(new Uri(page), patience.Token);
    }

    /// <returns>Null while the page is being changed for the viewer.</returns>
    private async Task<JsonElement?> AskAsync(string method, object parameters)
    {
        var id = ++_last;
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters }), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            var answer = await ReadAsync();
            if (answer.TryGetProperty("id", out var of) && of.GetInt32() == id)
                return answer.TryGetProperty("result", out var result) ? result : null;
        }
    }

    private async Task<JsonElement> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonSerializer.Deserialize<JsonElement>(message.ToArray());
        }
    }

    [GeneratedRegex(@"^DevTools listening on ws://127\.0\.0\.1:(?<port>[0-9]+)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Listening();
}
