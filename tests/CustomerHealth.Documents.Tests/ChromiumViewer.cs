using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CustomerHealth.Documents.Tests;

/// <summary>A headless Chromium that shows a PDF file in its own viewer (PDFium), driven over the DevTools protocol.</summary>
internal sealed class ChromiumViewer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chromium-");
    private readonly HttpClient _http = new();
    private readonly ClientWebSocket _socket = new();
    private readonly Process _process;
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
    }

    private string File => Path.Combine(_folder.FullName, "document.pdf");

    /// <summary>Takes pictures until the viewer shows more than its empty ground.</summary>
    /// <returns>The picture, as PNG; null when the viewer stayed empty.</returns>
    public async Task<byte[]?> ShowAsync()
    {
        const int MostPictures = 150, EmptyGround = 12_000;
        await OpenAsync(await PortAsync());
        for (var i = 0; i < MostPictures; i++)
        {
            if (await AskAsync("Page.captureScreenshot", new { format = "png" }) is { } answer
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
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Chromium takes a free port and tells it.</summary>
    private async Task<string> PortAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (Regex.Match(line, @"^DevTools listening on ws://127\.0\.0\.1:(?<port>\d+)/", RegexOptions.None, Regex.InfiniteMatchTimeout) is { Success: true } match)
                return match.Groups["port"].Value;
        }
        throw new InvalidOperationException("Chromium ended without opening a port.");
    }

    private async Task OpenAsync(string port)
    {
        using var tabs = JsonDocument.Parse(await _http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json/list")));
        var tab = tabs.RootElement.EnumerateArray().First(entry => entry.GetProperty("type").GetString() is "page");
        await _socket.ConnectAsync(new Uri(tab.GetProperty("webSocketDebuggerUrl").GetString()!), CancellationToken.None);
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
}
