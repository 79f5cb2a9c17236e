using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Subscriptions;

namespace CustomerHealth.Storage.Tests;

/// <summary>SC-14: who wants alerts, and that the messages of a day are stored with it or not at all.</summary>
public abstract partial class StoreContract
{
    private static readonly AlertReader Mia = AlertReader.OfPerson("mia");
    private static readonly AlertSubject OfAcme = AlertSubject.OfAccount("acme");

    [ContractFact]
    public async Task Subscribe_ThenMute_KeepsTheLastAndBothInTheAuditLog()
    {
        (await AskAsync(new Subscription(Mia, OfAcme, IsMuted: false, "mia", At(0)))).ShouldBeTrue();
        (await AskAsync(new Subscription(Mia, AlertSubject.OfPod("harbour"), IsMuted: false, "mia", At(1)))).ShouldBeTrue();
        (await AskAsync(new Subscription(new AlertReader("slack:T1/C2"), OfAcme, IsMuted: false, "mia", At(2)) { ChannelName = "#pod-harbour" })).ShouldBeTrue();
        (await AskAsync(new Subscription(Mia, OfAcme, IsMuted: true, "mia", At(3)))).ShouldBeTrue();

        (await Store.Subscriptions.OfAsync(Mia, None)).Select(s => (s.Subject.Text, s.IsMuted, s.At)).ShouldBe([("account:acme", true, At(3)), ("pod:harbour", false, At(1))]);
        (await Store.Subscriptions.AllAsync(None)).Select(s => s.Reader.Text).ShouldBe(["person:mia", "person:mia", "slack:T1/C2"]);
        (await Store.Subscriptions.AllAsync(None)).Select(s => s.ChannelName).ShouldBe([null, null, "#pod-harbour"]);
        (await Store.Audit.CountAsync("account:acme", None)).ShouldBe(3);
    }

    [ContractFact]
    public async Task Subscribe_WhatIsSubscribed_CH4_ChangesNothingAndIsNotLogged()
    {
        await AskAsync(new Subscription(Mia, OfAcme, IsMuted: false, "mia", At(0)));

        (await AskAsync(new Subscription(Mia, OfAcme, IsMuted: false, "mia", At(1)))).ShouldBeFalse();

        (await Store.Subscriptions.OfAsync(Mia, None)).ShouldHaveSingleItem().At.ShouldBe(At(0));
        (await Store.Audit.CountAsync("account:acme", None)).ShouldBe(1);
    }

    /// <summary>Muted at seven, nobody is told at eight; what is on its way already goes on.</summary>
    [ContractFact]
    public async Task Mute_WithMessagesThatWait_TakesThoseBackThatWereNotBegun()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "begun"), ToSend("b", "waits") with { DueAt = At(600) }, ToSend("b", "of another") with { DueAt = At(600) }, ToSend("c", "put off")], None);
        var claimed = await ClaimAsync("one", 0);
        await Store.Outbox.FailAsync("one", [new FailedMessage(claimed.Single(m => m.DedupeKey == "put off").Id, "HTTP 429", At(60))], None);

        (await AskAsync(new Subscription(Mia, OfAcme, IsMuted: true, "mia", At(1)), "begun", "waits", "put off", "unknown")).ShouldBeTrue();

        (await Store.Outbox.ListAsync(Open, 10, None)).Select(e => e.DedupeKey).ShouldBe(["begun", "of another", "put off"]);
        (await AskAsync(new Subscription(Mia, OfAcme, IsMuted: true, "mia", At(2)), "of another")).ShouldBeFalse();
        (await Store.Outbox.ListAsync(Open, 10, None)).Count.ShouldBe(3);
    }

    [ContractFact]
    public async Task Snapshot_DayWithMessages_StoresThemWithItAndOnce()
    {
        await ColoursAsync("acme", 5, "green");
        await Writer().WriteAsync(Sample.On(Eve), None);
        var day = DayOf(after: Eve) with { Messages = [ToSend("slack:T1/C2", "alert|1"), ToSend("slack:T1/C2", "alert|2")] };

        (await Store.Snapshots.WriteAsync(day, None)).ShouldBeTrue();
        (await Store.Snapshots.WriteAsync(day, None)).ShouldBeFalse();

        (await Store.Outbox.ListAsync([OutboxState.Waiting], 10, None)).Select(e => e.DedupeKey).ShouldBe(["alert|1", "alert|2"]);
    }

    /// <summary>A day that is not written tells nobody: somebody else wrote it, and its messages.</summary>
    [ContractFact]
    public async Task Snapshot_DayThatIsNotWritten_StoresNoMessage()
    {
        await ColoursAsync("acme", 5, "green");
        await Writer().WriteAsync(Sample.On(Eve), None);

        (await Store.Snapshots.WriteAsync(DayOf(after: null) with { Messages = [ToSend("slack:T1/C2", "alert|1")] }, None)).ShouldBeFalse();
        await Should.ThrowAsync<Exception>(() => Store.Snapshots.WriteAsync(
            DayOf(after: Eve) with { Messages = [ToSend("slack:T1/C2", "alert|1") with { Payload = null! }] }, None));

        (await Store.Outbox.ListAsync([OutboxState.Waiting], 10, None)).ShouldBeEmpty();
        (await Store.Snapshots.LastRunAsync(None))!.Day.ShouldBe(Eve);
    }

    private static SnapshotDay DayOf(NodaTime.LocalDate? after) => new()
    {
        Run = new ScoreRun(Sample.Day, Card.Version, At(0), 1, 0), After = after, Layout = SnapshotLayout.Of(Card), Rows = [], Alerts = [],
    };

    private Task<bool> AskAsync(Subscription subscription, params string[] unwanted) => Store.Subscriptions.SetAsync(
        subscription, unwanted, new AuditEntry(subscription.At, "mia", "terminal", "alerts-asked", subscription.Subject.Text, null, null), None);
}
