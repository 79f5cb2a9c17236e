using CustomerHealth.Core.Outbox;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>CH-6: an administrator sees what has not gone out, and sends what was given up again.</summary>
public sealed class OutboxTests : IDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 16, 7, 0);
    private readonly Cli _cli = new();

    [Fact]
    public async Task List_WaitingLateAndDead_SaysWhichAndWhy()
    {
        await FillAsync();

        var result = await _cli.RunAsync("outbox", "list", "--store", "s.db", "--now", "2026-11-16T09:00Z");

        result.Error.ShouldBeEmpty();
        result.Exit.ShouldBe(0);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[2].ShouldMatch(@"^ *1  dead +2026-11-16 09:00 EET +slack:T1/C1  alert acme +1  channel_not_found$");
        lines[3].ShouldContain("late");
        lines[4].ShouldContain("waiting");
    }

    [Fact]
    public async Task Resend_DeadMessage_WaitsAgainAndIsAudited()
    {
        await FillAsync();

        (await _cli.RunAsync("outbox", "resend", "1", "--store", "s.db", "--now", "2026-11-16T09:00Z")).Output.ShouldContain("Message 1 goes out again.");
        var again = await _cli.RunAsync("outbox", "resend", "1", "--store", "s.db", "--now", "2026-11-16T09:00Z");

        (again.Exit, again.Error).ShouldBe((1, $"There is no dead message 1; 'outbox list' shows those that there are.{Environment.NewLine}"));
        (await _cli.RunAsync("outbox", "list", "--json", "--store", "s.db", "--now", "2026-11-16T09:00:10Z")).Output.ShouldContain("\"id\":1,\"state\":\"waiting\"");
        (await _cli.RunAsync("audit", "--store", "s.db", "--json")).Output.ShouldContain("message-resent");
    }

    [Fact]
    public async Task ResendAll_DeadMessages_WaitAgainAndAreAuditedOnce()
    {
        await FillAsync();

        (await _cli.RunAsync("outbox", "resend", "all", "--store", "s.db", "--now", "2026-11-16T09:00Z")).Output.Trim().ShouldBe("1 message goes out again.");
        (await _cli.RunAsync("outbox", "resend", "all", "--store", "s.db", "--now", "2026-11-16T09:00Z")).Output.Trim().ShouldBe("There is no dead message.");

        (await _cli.RunAsync("audit", "--store", "s.db", "--json")).Output.Split("messages-resent").Length.ShouldBe(2);
        (await _cli.RunAsync("audit", "--store", "s.db", "--json")).Output.ShouldMatch(@"[^c]count\W+1\b");
    }

    [Fact]
    public async Task Resend_NeitherANumberNorAll_SaysWhatIsExpected()
    {
        await FillAsync();

        (await _cli.RunAsync("outbox", "resend", "every", "--store", "s.db")).Error.Trim().ShouldBe("'every' is no message; expected a number from 'outbox list', or 'all'.");
    }

    [Fact]
    public async Task List_NothingOnItsWay_SaysSo()
    {
        (await _cli.RunAsync("import", _cli.File("pods.csv", "key,name\nn,North\n"), "--store", "s.db")).Exit.ShouldBe(0);

        (await _cli.RunAsync("outbox", "list", "--store", "s.db")).Output.Trim().ShouldBe("Nothing is waiting, late or dead.");
    }

    public void Dispose() => _cli.Dispose();

    private async Task FillAsync()
    {
        await using var store = await Store.OpenAsync(_cli.File("s.db"), new ManualClock(Start), CancellationToken.None);
        await store.Outbox.EnqueueAsync([Message("C1", "alert acme"), Message("C2", "alert juniper"), Message("C3", "digest") with { DueAt = Start + Duration.FromHours(3) }], CancellationToken.None);
        var claimed = await store.Outbox.ClaimAsync(new OutboxClaim("w", Start, Start + Duration.FromMinutes(1), 1), CancellationToken.None);
        await store.Outbox.FailAsync("w", [new FailedMessage(claimed[0].Id, "channel_not_found", null)], CancellationToken.None);
    }

    private static OutgoingMessage Message(string channel, string key) => new() { Conversation = $"slack:T1/{channel}", DedupeKey = key, Payload = "{}", DueAt = Start };
}
