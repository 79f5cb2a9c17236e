using System.Collections.Concurrent;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>CH-6 over the real store: what the delivery makes of each answer of a platform.</summary>
public abstract partial class StoreContract
{
    [ContractFact]
    public async Task Deliver_MessagesOfTwoConversations_AreSentInOrderAndOnce()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("a", "a2"), ToSend("b", "b1")], None);
        var platform = new Platform();

        (await Delivery(platform).RunAsync(None)).Sent.ShouldBe(2);
        (await Delivery(platform).RunAsync(None)).Sent.ShouldBe(1);
        (await Delivery(platform).RunAsync(None)).ShouldBe(DeliveryReport.Nothing);

        platform.Sent.Where(key => key[0] == 'a').ShouldBe(["a1", "a2"]);
        platform.Sent.Count.ShouldBe(3);
    }

    [ContractFact]
    public async Task Deliver_PlatformAsksToWait_WaitsThatLongAtLeast()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Later("HTTP 429", Duration.FromSeconds(40)) };

        var failed = (await Delivery(platform).RunAsync(None)).Failed.ShouldHaveSingleItem();

        failed.RetryAt.ShouldBe(Sample.Now + Duration.FromSeconds(40));
        Clock.Advance(TimeSpan.FromSeconds(39));
        (await Delivery(platform).RunAsync(None)).Claimed.ShouldBe(0);
    }

    [ContractFact]
    public async Task Deliver_TenFailures_GivesUpAndKeepsTheReason()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Later("HTTP 502") };

        for (var attempt = 0; attempt < 10; attempt++)
        {
            await Delivery(platform).RunAsync(None);
            Clock.Advance(TimeSpan.FromHours(2));
        }

        var dead = (await Store.Outbox.ListAsync([OutboxState.Dead], 10, None)).ShouldHaveSingleItem();
        (dead.Attempts, dead.LastError).ShouldBe((10, "HTTP 502; given up after 10 tries"));
    }

    [ContractFact]
    public async Task Deliver_AnswerNeverCame_AsksThePlatformBeforeItSendsAgain()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Unknown() };

        (await Delivery(platform).RunAsync(None)).ShouldSatisfyAllConditions(r => r.Sent.ShouldBe(0), r => r.Failed.ShouldBeEmpty());
        (await Delivery(platform).RunAsync(None)).Claimed.ShouldBe(0);
        Clock.Advance(TimeSpan.FromSeconds(60));
        var report = await Delivery(platform).RunAsync(None);

        (report.Sent, report.Found).ShouldBe((1, 1));
        platform.Sent.ShouldBe(["a1"]);
    }

    [ContractFact]
    public async Task Deliver_PlatformCannotTell_SendsAgainAndCountsIt()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Unknown(), CanTell = false };
        await Delivery(platform).RunAsync(None);
        Clock.Advance(TimeSpan.FromSeconds(60));
        platform.Answer = _ => new SendOutcome.Sent("1.2");

        (await Delivery(platform).RunAsync(None)).Repeated.ShouldBe(1);

        platform.Sent.ShouldBe(["a1", "a1"]);
    }

    /// <summary>No send begins after 40 % of the lease, and none lasts over 60 %.</summary>
    [ContractFact]
    public async Task Deliver_SlowPlatform_StopsBeforeTheLeaseEnds()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("b", "b1")], None);
        var platform = new Platform { Answer = _ => { Clock.Advance(TimeSpan.FromSeconds(25)); return new SendOutcome.Sent(null); } };

        var report = await Delivery(platform, sideBySide: 1).RunAsync(None);

        (report.Claimed, report.Sent).ShouldBe((2, 1));
        platform.Sent.Count.ShouldBe(1);
        (await ClaimAsync("another", 26)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    [ContractFact]
    public async Task Deliver_StoppedInBetween_NotesWhatWasSentAndGivesBackTheRest()
    {
        using var stop = new CancellationTokenSource();
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("b", "b1")], None);
        var platform = new Platform { Answer = _ => { stop.Cancel(); return new SendOutcome.Sent(null); } };

        (await Delivery(platform, sideBySide: 1).RunAsync(stop.Token)).Sent.ShouldBe(1);

        (await Store.Outbox.ListAsync([OutboxState.Sent], 10, None)).Select(e => e.DedupeKey).ShouldBe(platform.Sent);
        var rest = (await ClaimAsync("next start", 0)).ShouldHaveSingleItem();
        (rest.DedupeKey, rest.Attempts, rest.FirstAttemptAt).ShouldBe(("b1", 1, At(0)));
    }

    /// <summary>A sender that throws is our bug: it must not keep other conversations waiting, nor its own for ever.</summary>
    [ContractFact]
    public async Task Deliver_SenderThrows_SendsTheOthersAndGivesUpInTheEnd()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("b", "b1")], None);
        var platform = new Platform { Answer = m => m.DedupeKey == "a1" ? throw new InvalidOperationException("quotes the message") : new SendOutcome.Sent(null) };

        var first = await Delivery(platform).RunAsync(None);
        for (var attempt = 1; attempt < 10; attempt++)
        {
            Clock.Advance(TimeSpan.FromHours(2));
            await Delivery(platform).RunAsync(None);
        }

        (first.Sent, first.Faults.Count).ShouldBe((1, 1));
        (await Store.Outbox.ListAsync([OutboxState.Dead], 10, None)).ShouldHaveSingleItem().LastError.ShouldBe("A fault of the bot (InvalidOperationException); given up after 10 tries");
    }

    [ContractFact]
    public async Task Deliver_PlatformNeverAnswers_IsGivenUpInTheEndAndSaysThatItMayBeThere()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("a", "a2")], None);
        var platform = new Platform { Answer = m => m.DedupeKey == "a1" ? new SendOutcome.Unknown() : new SendOutcome.Sent(null), CanTell = false };

        for (var attempt = 0; attempt < 10; attempt++)
        {
            await Delivery(platform).RunAsync(None);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await Store.Outbox.ListAsync([OutboxState.Dead], 10, None)).ShouldHaveSingleItem().LastError.ShouldNotBeNull().ShouldContain("may be there");
        (await Delivery(platform).RunAsync(None)).Sent.ShouldBe(1);
    }

    [ContractFact]
    public async Task Release_OfAMessageThatAnotherHolds_DoesNothing()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var held = (await ClaimAsync("one", 0)).ShouldHaveSingleItem();

        (await Store.Outbox.ReleaseAsync("two", [held.Id], None)).ShouldBe(0);
        (await Store.Outbox.NextDueAsync(None)).ShouldBe(At(30));
        (await Store.Outbox.ReleaseAsync("one", [held.Id], None)).ShouldBe(1);

        (await Store.Outbox.NextDueAsync(None)).ShouldBe(At(0));
    }

    [ContractFact]
    public async Task Restore_MessagesOnTheirWay_AreNotSentByThemselves()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        await Store.BackupAsync(Order(), None);
        await Store.RestoreAsync(Order() with { Force = true }, None);

        (await Delivery(new Platform()).RunAsync(None)).Claimed.ShouldBe(0);
        var dead = (await Store.Outbox.ListAsync([OutboxState.Dead], 10, None)).ShouldHaveSingleItem();
        dead.LastError.ShouldNotBeNull().ShouldContain("backup");

        await Store.Outbox.ResendAsync(dead.Id, new(At(60), "operator", "terminal", "resent", $"outbox:{dead.Id}", null, null), None);
        (await ClaimAsync("next", 60)).ShouldHaveSingleItem().IsUnsure.ShouldBeTrue();
    }

    private OutboxDelivery Delivery(Platform platform, int sideBySide = 4) =>
        new(Store.Outbox, platform, new DeliveryRules { Owner = $"worker {Clock.GetUtcNow():O}", SideBySide = sideBySide }, Clock, new Random(1));

    /// <summary>A platform that remembers what it took, also where its answer does not come.</summary>
    private sealed class Platform : IMessageSender
    {
        public ConcurrentQueue<string> Sent { get; } = [];

        public Func<LeasedMessage, SendOutcome> Answer { get; set; } = message => new SendOutcome.Sent($"ts {message.Id}");

        public bool CanTell { get; init; } = true;

        public bool TakesInSilence { get; init; } = true;

        public int Asked { get; private set; }

        public SendOutcome.Later? NotNow { get; set; }

        public Task<SendOutcome> SendAsync(LeasedMessage message, CancellationToken cancellationToken)
        {
            var answer = Answer(message);
            if (answer is SendOutcome.Sent || (answer is SendOutcome.Unknown && TakesInSilence))
                Sent.Enqueue(message.DedupeKey);
            return Task.FromResult(answer);
        }

        public Task<Reconciliation> FindAsync(LeasedMessage message, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(
                NotNow is { } why ? Reconciliation.NotNow(why) : !CanTell ? Reconciliation.CannotTell : Sent.Contains(message.DedupeKey) ? Reconciliation.There("found") : Reconciliation.NotThere);
        }
    }
}
