using System.Text.Json;
using CustomerHealth.Bot.Snapshots;
using NodaTime;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>SC-11, SC-14: the days are written from the command line, and simulate shows the alerts without writing anything.</summary>
public sealed class SnapshotTests : IDisposable
{
    private const string Store = "demo/customerhealth.db";
    private readonly Cli _cli = new();

    [Fact]
    public async Task Snapshot_TwiceAndAWeekLater_WritesEachDayOnce()
    {
        await _cli.DemoAsync("2026-11-16T09:00");

        var first = await _cli.RunAsync("snapshot", "--store", Store, "--now", "2026-11-16T09:00");
        var again = await _cli.RunAsync("snapshot", "--store", Store, "--now", "2026-11-16T09:00");
        var later = await _cli.RunAsync("snapshot", "--store", Store, "--now", "2026-11-19T09:00");
        var before = await _cli.RunAsync("snapshot", "--day", "2026-11-01", "--store", Store, "--now", "2026-11-19T09:00");
        var ahead = await _cli.RunAsync("snapshot", "--day", "2026-11-19", "--store", Store, "--now", "2026-11-19T09:00");

        first.Output.ShouldStartWith("2026-11-15: 24 accounts scored, 24 changed");
        first.Error.ShouldContain("--from DATE");
        again.Output.ShouldStartWith("Nothing to do: 2026-11-15 is written already.");
        later.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[..10]).ShouldBe(["2026-11-16", "2026-11-17", "2026-11-18"]);
        (before.Exit, before.Output).ShouldBe((1, ""));
        before.Error.ShouldContain("2026-11-01 lies before the history, which stands from 2026-11-15 on");
        ahead.Exit.ShouldBe(1);
        ahead.Error.ShouldContain("is not over");
    }

    [Fact]
    public async Task Simulate_TheDemosWeek_TellsOwnerAndPodAndStoresNothing()
    {
        await _cli.DemoAsync("2026-11-16T09:00");
        var before = await File.ReadAllBytesAsync(_cli.File(Store));

        var result = await _cli.RunAsync("simulate", "--from", "2026-11-09", "--to", "2026-11-16T09:00", "--json", "--store", Store, "--now", "2026-11-16T09:00");

        result.Error.ShouldBeEmpty();
        using var json = JsonDocument.Parse(result.Output);
        var acme = json.RootElement.GetProperty("messages").EnumerateArray().First(m => m.GetProperty("account").GetString() == "acme");
        acme.GetProperty("at").GetString().ShouldBe("2026-11-10T08:00:00+02:00");
        acme.GetProperty("to").EnumerateArray().Select(t => t.GetString()).ShouldBe(["Mara Lindqvist", "pod Harbour in #pod-harbour"]);
        acme.GetProperty("text").GetString()!.ShouldStartWith("Acme Robotics: Retention Yellow 67 to Red 33 on 9 Nov: Executive sponsor green → red (−33.3). Next: Ask for half an hour");
        (await File.ReadAllBytesAsync(_cli.File(Store))).ShouldBe(before);
    }

    [Fact]
    public void UntilDayIsOver_DayOfTheTimeChange_CountsTheRealHours()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];
        var noon = zone.AtLeniently(new LocalDateTime(2026, 10, 24, 12, 0)).ToInstant();
        var longDay = zone.AtStartOfDay(new LocalDate(2026, 10, 25)).ToInstant();

        NightlySnapshots.UntilDayIsOver(noon, zone).ShouldBe(new TimeSpan(12, 0, 30));
        NightlySnapshots.UntilDayIsOver(longDay, zone).ShouldBe(new TimeSpan(25, 0, 30));
    }

    public void Dispose() => _cli.Dispose();
}
