namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>backup</c> and <c>restore</c> as the operator types them.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Backup_OfTheDemoRestoredElsewhere_ShowsTheSameCard()
    {
        string[] now = ["--now", "2026-11-16T09:00"];
        await _cli.DemoAsync(now[1]);
        string[] demo = ["--store", "demo/customerhealth.db", .. now];

        var backup = await _cli.RunAsync(["backup", "b/store.backup", .. demo]);
        var again = await _cli.RunAsync(["backup", "b/store.backup", .. demo]);
        var restore = await _cli.RunAsync(["restore", "b/store.backup", "--store", "new.db", .. now]);
        var twice = await _cli.RunAsync(["restore", "b/store.backup", "--store", "new.db", .. now]);

        (backup.Exit, backup.Error).ShouldBe((0, ""));
        backup.Output.ShouldStartWith("Backed up ");
        (again.Exit, again.Error).ShouldBe((1, $"The file '{_cli.File("b/store.backup")}' exists; name another, or replace it with --force.{Environment.NewLine}"));
        (restore.Exit, restore.Output).ShouldBe((0, backup.Output.Replace("Backed up", "Restored", StringComparison.Ordinal).Replace(" to ", " from ", StringComparison.Ordinal)));
        twice.Exit.ShouldBe(1);
        twice.Error.ShouldContain("The store is not empty");
        (await _cli.RunAsync(["chat", "acme", "--store", "new.db", .. now])).Output.ShouldBe((await _cli.RunAsync(["chat", "acme", .. demo])).Output);
    }

    [Fact]
    public async Task Restore_NoSuchFile_SaysSo()
    {
        var result = await _cli.RunAsync("restore", "nowhere.backup", "--store", "new.db");

        (result.Exit, result.Error).ShouldBe((1, $"The backup '{_cli.File("nowhere.backup")}' does not exist.{Environment.NewLine}"));
    }

    public void Dispose() => _cli.Dispose();
}
