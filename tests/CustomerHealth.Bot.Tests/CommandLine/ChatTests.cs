using System.Diagnostics;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>The conversation in the terminal.</summary>
public sealed class ChatTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Cli _cli = new();

    [Fact]
    public async Task Prompt_CtrlC_EndsAtOnceWithSuccess()
    {
        if (OperatingSystem.IsWindows())
            return;
        (await _cli.RunAsync("demo")).Exit.ShouldBe(0);
        using var chat = _cli.Start(["chat", "--store", "demo/customerhealth.db"]);
        var prompt = new char[1];
        while (prompt[0] != '>')
            (await chat.StandardError.ReadAsync(prompt)).ShouldBe(1);

        using (var kill = Process.Start("kill", ["-INT", chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await chat.WaitForExitAsync().WaitAsync(Patience);

        chat.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Conversation_ScorecardIsEditedWrongly_TellsTheMistakes()
    {
        Directory.CreateDirectory(_cli.File("cards"));
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "templates", "scorecards")))
            File.Copy(file, Path.Combine(_cli.File("cards"), Path.GetFileName(file)));
        _cli.File("appsettings.json", """{ "Scorecards": { "Path": "cards" } }""");
        (await _cli.RunAsync("demo")).Exit.ShouldBe(0);
        using var chat = _cli.Start(["chat", "--store", "demo/customerhealth.db"]);
        _ = chat.StandardOutput.ReadToEndAsync();
        (await chat.StandardError.ReadLineAsync()).ShouldNotBeNull();
        _cli.File("cards/zz.yaml", "view: [");

        using var asking = new CancellationTokenSource(Patience);
        var line = chat.StandardError.ReadLineAsync(asking.Token).AsTask();
        while (!line.IsCompleted)
        {
            await chat.StandardInput.WriteLineAsync("acme");
            await chat.StandardInput.FlushAsync(asking.Token);
            await Task.WhenAny(line, Task.Delay(TimeSpan.FromMilliseconds(500), asking.Token));
        }

        (await line)!.ShouldContain("the last good ones stay in force");
        (await chat.StandardError.ReadLineAsync(asking.Token))!.ShouldContain("zz.yaml");
        chat.StandardInput.Close();
        await chat.WaitForExitAsync(asking.Token);
    }

    public void Dispose() => _cli.Dispose();
}
