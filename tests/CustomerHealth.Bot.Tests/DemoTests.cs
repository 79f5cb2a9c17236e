using System.Text;
using System.Text.Json;
using CustomerHealth.Testing;

namespace CustomerHealth.Bot.Tests;

/// <summary>The demo: card, two PDFs, safe to repeat, never on somebody else's store.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Demo_Twice_ShowsTheSameCardAndWritesTheSameDocuments()
    {
        var first = await _cli.RunAsync("demo", "--now", "2026-11-16T09:00");
        var scorecard = await File.ReadAllBytesAsync(_cli.File("demo/acme-scorecard.pdf"));
        var expectations = await File.ReadAllBytesAsync(_cli.File("demo/qbr-expectations.pdf"));
        var second = await _cli.RunAsync("demo", "--now", "2026-11-16T09:00");

        first.Error.ShouldBeEmpty();
        first.Exit.ShouldBe(0);
        first.Output.ShouldContain("Acme Robotics");
        first.Output.ShouldContain("CONFLICT");
        Encoding.ASCII.GetString(scorecard, 0, 5).ShouldBe("%PDF-");
        Encoding.ASCII.GetString(expectations, 0, 5).ShouldBe("%PDF-");
        second.Output.ShouldBe(first.Output);
        (await File.ReadAllBytesAsync(_cli.File("demo/acme-scorecard.pdf"))).ShouldBe(scorecard);
    }

    [Fact]
    public async Task Demo_WeeksLater_ShowsTheSameStoryMovedToToday()
    {
        await _cli.RunAsync("demo", "--now", "2026-11-16T09:00");

        var later = await _cli.RunAsync("demo", "--now", "2027-03-01T09:00");
        var card = await _cli.RunAsync("chat", "acme", "--json", "--store", "demo/customerhealth.db", "--now", "2027-03-01T09:00");

        later.Exit.ShouldBe(0);
        later.Output.ShouldContain("CONFLICT");
        using var json = JsonDocument.Parse(card.Output);
        json.RootElement.GetProperty("data").GetProperty("asOf").GetString().ShouldBe("2027-03-01");
    }

    [Fact]
    public async Task Demo_FolderWithSomebodysStore_IsRefusedAndLeavesIt()
    {
        var csv = _cli.File("accounts.csv", "key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner,timezone,calendar\nmine,Mine,,,,,,,,,active,,,,\n");
        Directory.CreateDirectory(_cli.File("demo"));
        (await _cli.RunAsync("import", csv, "--store", "demo/customerhealth.db")).Exit.ShouldBe(0);

        var result = await _cli.RunAsync("demo");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("cannot tell that it made them");
        (await _cli.RunAsync("chat", "mine", "--store", "demo/customerhealth.db")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task Demo_OwnAccountsImportedIntoItsStore_AreStillThereWeeksLater()
    {
        var csv = _cli.File("accounts.csv", "key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner,timezone,calendar\nmine,Mine,,,,,,,,,active,,,,\n");
        await _cli.RunAsync("demo", "--dir", "d2", "--now", "2026-11-16T09:00");
        (await _cli.RunAsync("import", csv, "--store", "d2/customerhealth.db", "--now", "2026-11-16T09:00")).Exit.ShouldBe(0);

        var later = await _cli.RunAsync("demo", "--dir", "d2", "--now", "2027-03-01T09:00");

        later.Exit.ShouldBe(1);
        later.Error.ShouldContain("cannot tell that it made them");
        (await _cli.RunAsync("chat", "mine", "--store", "d2/customerhealth.db", "--now", "2027-03-01T09:00")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task Demo_KilledWhileItImports_GoesOnInAnyWeek()
    {
        Directory.CreateDirectory(_cli.File("demo"));
        using var watcher = new FileSystemWatcher(_cli.File("demo"), "customerhealth.db-wal");
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Created += (_, _) => begun.TrySetResult();
        watcher.EnableRaisingEvents = true;
        using (var first = _cli.Start(["demo", "--now", "2026-11-16T09:00"]))
        {
            await Task.WhenAny(begun.Task, first.WaitForExitAsync()).InTimeAsync("the demo to begin its import");
            await first.KillAndWaitAsync();
        }

        var later = await _cli.RunAsync("demo", "--now", "2027-03-01T09:00");

        later.Error.ShouldBeEmpty();
        later.Exit.ShouldBe(0);
        later.Output.ShouldContain("CONFLICT");
    }

    public void Dispose() => _cli.Dispose();
}
