using CustomerHealth.Core.Inbox;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>CH-4 over the real store: what the work makes of each end of a handler.</summary>
public abstract partial class StoreContract
{
    [ContractFact]
    public async Task Work_HandlerThatReturns_IsDoneOnce()
    {
        await ReceiveAsync("k1");
        var handler = new Handler();

        (await WorkOnceAsync(handler)).ShouldHaveSingleItem().Failed.ShouldBeNull();

        (await WorkOnceAsync(handler)).ShouldBeEmpty();
        handler.Worked.ShouldBe(["k1"]);
    }

    [ContractFact]
    public async Task Work_HandlerThatThrows_IsTriedAgainLaterAndGivenUpInTheEnd()
    {
        await ReceiveAsync("k1");
        var handler = new Handler { Does = (_, _) => throw new InvalidOperationException("quotes the request") };
        List<Duration?> waits = [];
        List<string> reasons = [];

        for (var i = 0; i < 7; i++)
        {
            foreach (var report in await WorkOnceAsync(handler))
            {
                report.Fault.ShouldBeOfType<InvalidOperationException>();
                waits.Add(report.Failed!.Value.RetryAt - Instant.FromDateTimeOffset(Clock.GetUtcNow()));
                reasons.Add(report.Failed.Value.Reason);
            }

            Clock.Advance(TimeSpan.FromMinutes(2));
        }

        waits.ShouldBe([Duration.FromSeconds(1), Duration.FromSeconds(3), Duration.FromSeconds(9), Duration.FromSeconds(27), null]);
        reasons[^1].ShouldBe("InvalidOperationException; given up after 5 tries");
        (await InboxInBackupAsync()).ShouldBe(["k1 3 - InvalidOperationException; given up after 5 tries"]);
    }

    [ContractFact]
    public async Task Work_HandlerThatDoesNotEnd_IsBrokenOffBeforeItsLeaseEnds()
    {
        await ReceiveAsync("k1");
        var handler = new Handler
        {
            Does = (_, stop) =>
            {
                Clock.Advance(TimeSpan.FromSeconds(97));
                stop.ThrowIfCancellationRequested();
                return Task.CompletedTask;
            },
        };

        (await WorkOnceAsync(handler)).ShouldHaveSingleItem().Failed!.Value.Reason.ShouldBe("It took longer than 96 s");
    }

    [ContractFact]
    public async Task Work_StoppedInBetween_IsLeftForTheNextStartAtOnce()
    {
        await ReceiveAsync("k1");
        using var stop = new CancellationTokenSource();
        var handler = new Handler
        {
            Does = async (_, token) =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
        };

        await WorkOnceAsync(handler, stop.Token);

        (await WorkOnceAsync(new Handler())).ShouldHaveSingleItem().Failed.ShouldBeNull();
    }

    /// <summary>Work that takes the process down never comes to its own end: it is counted by its leases.</summary>
    [ContractFact]
    public async Task Work_GivenOutTooOften_IsGivenUpWithoutBeingTried()
    {
        await ReceiveAsync("poison");
        for (var i = 0; i < 5; i++)
            (await WorkAsync("crashing", i * 30)).ShouldHaveSingleItem();
        Clock.Advance(TimeSpan.FromSeconds(150));
        var handler = new Handler();

        (await WorkOnceAsync(handler)).ShouldHaveSingleItem().Failed!.Value.RetryAt.ShouldBeNull();

        handler.Worked.ShouldBeEmpty();
        (await InboxInBackupAsync()).ShouldBe(["poison 3 - The process ended each time it was worked on"]);
    }

    [ContractFact]
    public async Task Work_OfAKindThatNobodyKnows_IsTriedLater()
    {
        await Store.Inbox.ReceiveAsync(Came("k1") with { Kind = "other" }, None);

        var report = (await WorkOnceAsync(new Handler())).ShouldHaveSingleItem();

        report.Failed!.Value.Reason.ShouldBe("Nothing here works on 'other'");
        report.Failed.Value.RetryAt.ShouldNotBeNull();
    }

    private async Task<List<WorkReport>> WorkOnceAsync(Handler handler, CancellationToken stop = default)
    {
        var work = new InboxWork(Store.Inbox, [handler], new InboxRules { Owner = "worker" }, Clock);
        List<WorkReport> reports = [];
        foreach (var one in await work.ClaimAsync(10, None))
            reports.Add(await work.HandleAsync(one, stop));
        return reports;
    }

    private sealed class Handler : IInboxHandler
    {
        public string Kind => "test";

        public List<string> Worked { get; } = [];

        public Func<LeasedWork, CancellationToken, Task> Does { get; init; } = (_, _) => Task.CompletedTask;

        public async Task HandleAsync(LeasedWork work, CancellationToken cancellationToken)
        {
            Worked.Add(work.Key);
            await Does(work, cancellationToken);
        }
    }
}
