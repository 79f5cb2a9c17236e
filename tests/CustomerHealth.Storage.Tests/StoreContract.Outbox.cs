using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>CH-6: a message is never lost by a crash, sent once where that can be known, and in the order of its conversation.</summary>
public abstract partial class StoreContract
{
    private static readonly OutboxState[] Open = [OutboxState.Waiting, OutboxState.Leased];

    [ContractFact]
    public async Task Enqueue_TheSameKeyTwice_IsOneMessage()
    {
        (await Store.Outbox.EnqueueAsync([ToSend("a", "k1"), ToSend("a", "k1"), ToSend("a", "k2")], None)).ShouldBe(2);
        (await Store.Outbox.EnqueueAsync([ToSend("b", "k2")], None)).ShouldBe(0);

        (await Store.Outbox.ListAsync(Open, 10, None)).Select(e => (e.Conversation, e.DedupeKey, e.State)).ShouldBe(
            [("a", "k1", OutboxState.Waiting), ("a", "k2", OutboxState.Waiting)]);
    }

    [ContractFact]
    public async Task Claim_TwoConversations_GivesTheFirstOfEachAndTheNextOnlyWhenItIsSent()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("a", "a2"), ToSend("b", "b1")], None);

        var first = await ClaimAsync("one", 0);
        var second = await ClaimAsync("two", 1);

        first.Select(m => m.DedupeKey).ShouldBe(["a1", "b1"]);
        first.ShouldAllBe(m => m.Attempts == 1 && m.FirstAttemptAt == At(0) && m.Payload == "{}");
        second.ShouldBeEmpty();
        (await Store.Outbox.AcknowledgeAsync("one", [new SentMessage(first[0].Id, "1.2")], At(2), None)).ShouldBe(1);
        (await ClaimAsync("two", 3)).Select(m => m.DedupeKey).ShouldBe(["a2"]);
        (await Store.Outbox.ListAsync([OutboxState.Sent], 10, None)).ShouldHaveSingleItem().SentAt.ShouldBe(At(2));
    }

    [ContractFact]
    public async Task ExternalId_MessageThatWasSent_IsWhatThePlatformCallsIt()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("b", "b1"), ToSend("c", "c1")], None);
        var claimed = await ClaimAsync("one", 0, limit: 2);

        (await Store.Outbox.ExternalIdAsync("a1", None)).ShouldBeNull();
        await Store.Outbox.AcknowledgeAsync("one", [new SentMessage(claimed[0].Id, "1.2"), new SentMessage(claimed[1].Id, null)], At(2), None);

        (await Store.Outbox.ExternalIdAsync("a1", None)).ShouldBe("1.2");
        (await Store.Outbox.ExternalIdAsync("b1", None)).ShouldBeNull();
        (await Store.Outbox.ExternalIdAsync("c1", None)).ShouldBeNull();
        (await Store.Outbox.ExternalIdAsync("never written", None)).ShouldBeNull();
    }

    /// <summary>A button was pressed of a message that the platform calls by its own name: what was said there is found by it, whatever conversations have such a name.</summary>
    [ContractFact]
    public async Task SentAs_NameThatTwoConversationsHave_IsWhatWasSentInEachTheNewestFirst()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("b", "b1"), ToSend("c", "c1")], None);
        var claimed = await ClaimAsync("one", 0, limit: 3);
        (await Store.Outbox.SentAsAsync("1.2", None)).ShouldBeEmpty();

        await Store.Outbox.AcknowledgeAsync("one", [new SentMessage(claimed[0].Id, "1.2"), new SentMessage(claimed[1].Id, "1.2"), new SentMessage(claimed[2].Id, "1.3")], At(2), None);

        (await Store.Outbox.SentAsAsync("1.2", None)).ShouldBe([new SentText("b", "b1", "{}"), new SentText("a", "a1", "{}")]);
        (await Store.Outbox.SentAsAsync("1", None)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Claim_LeaseThatRanOut_GoesToAnotherAndTheFirstIsFencedOff()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var lost = (await ClaimAsync("one", 0)).ShouldHaveSingleItem();

        (await ClaimAsync("two", 29)).ShouldBeEmpty();
        var taken = (await ClaimAsync("two", 30)).ShouldHaveSingleItem();

        (taken.Id, taken.Attempts, taken.FirstAttemptAt).ShouldBe((lost.Id, 2, At(0)));
        (await Store.Outbox.AcknowledgeAsync("one", [new SentMessage(lost.Id, "late")], At(31), None)).ShouldBe(0);
        (await Store.Outbox.FailAsync("one", [new FailedMessage(lost.Id, "late", null)], None)).ShouldBe(0);
        (await Store.Outbox.AcknowledgeAsync("two", [new SentMessage(taken.Id, null)], At(31), None)).ShouldBe(1);
        (await Store.Outbox.ListAsync(Open, 10, None)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Fail_WithATimeToRetry_WaitsAndKeepsTheConversationWaiting()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("a", "a2")], None);
        var claimed = (await ClaimAsync("one", 0)).ShouldHaveSingleItem();

        (await Store.Outbox.FailAsync("one", [new FailedMessage(claimed.Id, "HTTP 429", At(60))], None)).ShouldBe(1);

        (await ClaimAsync("one", 59)).ShouldBeEmpty();
        (await Store.Outbox.ListAsync(Open, 10, None))[0].LastError.ShouldBe("HTTP 429");
        (await ClaimAsync("one", 60)).ShouldHaveSingleItem().DedupeKey.ShouldBe("a1");
    }

    [ContractFact]
    public async Task Fail_WithoutATimeToRetry_IsDeadAndLetsTheNextOneGo()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("a", "a2")], None);
        var claimed = (await ClaimAsync("one", 0)).ShouldHaveSingleItem();

        await Store.Outbox.FailAsync("one", [new FailedMessage(claimed.Id, "channel_not_found", null)], None);

        (await ClaimAsync("one", 1)).ShouldHaveSingleItem().DedupeKey.ShouldBe("a2");
        (await Store.Outbox.ResendAsync(claimed.Id, Entry(claimed), None)).ShouldBeTrue();
        (await Store.Outbox.ResendAsync(claimed.Id, Entry(claimed), None)).ShouldBeFalse();
        (await Store.Outbox.ListAsync([OutboxState.Dead], 10, None)).ShouldBeEmpty();
        (await Store.Audit.ReadAsync($"outbox:{claimed.Id}", 10, None)).ShouldHaveSingleItem();
    }

    [ContractFact]
    public async Task Claim_MessageThatIsNotDue_StaysAndTheLimitHolds()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "later") with { DueAt = At(10) }, ToSend("b", "b1"), ToSend("c", "c1"), ToSend("d", "d1")], None);

        (await ClaimAsync("one", 0, limit: 2)).Select(m => m.DedupeKey).ShouldBe(["b1", "c1"]);
        (await ClaimAsync("one", 10, limit: 2)).Select(m => m.DedupeKey).ShouldBe(["d1", "later"]);
    }

    [ContractFact]
    public async Task Claim_BehindOneWhoseHourHasNotCome_GoesAtOnce()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "morning") with { DueAt = At(600) }, ToSend("a", "answer"), ToSend("a", "next answer")], None);

        var answer = (await ClaimAsync("one", 0)).ShouldHaveSingleItem();

        answer.DedupeKey.ShouldBe("answer");
        (await ClaimAsync("two", 1)).ShouldBeEmpty();
        await Store.Outbox.AcknowledgeAsync("one", [new SentMessage(answer.Id, null)], At(2), None);
        (await ClaimAsync("one", 2)).ShouldHaveSingleItem().DedupeKey.ShouldBe("next answer");
    }

    [ContractFact]
    public async Task Claim_MorningThatComesWhileALaterOneIsBeingSent_WaitsForItAndThenGoesFirst()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "morning") with { DueAt = At(10) }, ToSend("a", "answer"), ToSend("a", "next answer")], None);
        await ClaimAsync("one", 0);

        (await ClaimAsync("two", 10)).ShouldBeEmpty();

        (await ClaimAsync("two", 30)).ShouldHaveSingleItem().DedupeKey.ShouldBe("morning");
        (await ClaimAsync("three", 31)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task NextDue_BehindOneThatIsPutOff_IsWhenThatOneIsTriedAgain()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1"), ToSend("a", "a2"), ToSend("b", "morning") with { DueAt = At(600) }], None);
        var begun = (await ClaimAsync("one", 0)).ShouldHaveSingleItem();

        (await Store.Outbox.NextDueAsync(None)).ShouldBe(At(30));
        await Store.Outbox.FailAsync("one", [new FailedMessage(begun.Id, "HTTP 429", At(700))], None);

        (await Store.Outbox.NextDueAsync(None)).ShouldBe(At(600));
    }

    [ContractFact]
    public async Task Prune_SentLongAgo_GoesAndNothingElse()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "long ago"), ToSend("b", "lately"), ToSend("c", "dead"), ToSend("d", "put off"), ToSend("e", "waits") with { DueAt = At(600) }], None);
        var claimed = (await ClaimAsync("one", 0)).ToDictionary(m => m.DedupeKey, m => m.Id);
        await Store.Outbox.AcknowledgeAsync("one", [new SentMessage(claimed["long ago"], "1.1")], At(1), None);
        await Store.Outbox.AcknowledgeAsync("one", [new SentMessage(claimed["lately"], "1.2")], At(2), None);
        await Store.Outbox.FailAsync("one", [new FailedMessage(claimed["dead"], "gone", null), new FailedMessage(claimed["put off"], "HTTP 429", At(60))], None);

        (await Store.Outbox.PruneAsync(At(2), None)).ShouldBe(1);

        (await Store.Outbox.ListAsync(Enum.GetValues<OutboxState>(), 10, None)).Select(e => e.DedupeKey).ShouldBe(["lately", "dead", "put off", "waits"]);
    }

    [ContractFact]
    public async Task Claim_FromManyAtOnce_GivesEachMessageToOne()
    {
        await Store.Outbox.EnqueueAsync([.. Enumerable.Range(0, 60).Select(i => ToSend($"c{i}", $"k{i}"))], None);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 6).Select(worker => Task.Run(() => ClaimAsync($"worker {worker}", 0, limit: 10))));

        claimed.SelectMany(some => some).Select(m => m.Id).Distinct().Count().ShouldBe(claimed.Sum(some => some.Count));
        (await Store.Outbox.ListAsync([OutboxState.Leased], 100, None)).Count.ShouldBe(claimed.Sum(some => some.Count));
    }

    private static AuditEntry Entry(LeasedMessage message) => new(At(90), "operator", "terminal", "resent", $"outbox:{message.Id}", null, null);

    private static Instant At(int seconds) => Sample.Now + Duration.FromSeconds(seconds);

    private static OutgoingMessage ToSend(string conversation, string key) => new() { Conversation = conversation, DedupeKey = key, Payload = "{}", DueAt = Sample.Now };

    private Task<IReadOnlyList<LeasedMessage>> ClaimAsync(string owner, int seconds, int limit = 20) =>
        Store.Outbox.ClaimAsync(new OutboxClaim(owner, At(seconds), At(seconds + 30), limit), None);
}
