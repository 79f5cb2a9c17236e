using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>CH-6: whether an earlier try may have arrived. Only then is the platform asked, and only then is a reader told of a double.</summary>
public abstract partial class StoreContract
{
    /// <summary>Whoever held it may have sent it; what is refused afterwards does not change that.</summary>
    [ContractFact]
    public async Task Claim_LeaseRanOut_MayBeThereFromThenOn()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        (await ClaimAsync("one", 0)).ShouldHaveSingleItem().IsUnsure.ShouldBeFalse();

        var taken = (await ClaimAsync("two", 30)).ShouldHaveSingleItem();
        taken.IsUnsure.ShouldBeTrue();
        await Store.Outbox.ReleaseAsync("two", [taken.Id], None);
        (await ClaimAsync("two", 31)).ShouldHaveSingleItem().IsUnsure.ShouldBeTrue();
        await Store.Outbox.FailAsync("two", [new FailedMessage(taken.Id, "HTTP 429", At(40))], None);

        (await ClaimAsync("two", 40)).ShouldHaveSingleItem().IsUnsure.ShouldBeTrue();
    }

    [ContractFact]
    public async Task Claim_GivenBackRefusedOrHeldBack_IsNotThere()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var id = (await ClaimAsync("one", 0)).ShouldHaveSingleItem().Id;
        await Store.Outbox.ReleaseAsync("one", [id], None);
        await ClaimAsync("one", 1);
        await Store.Outbox.FailAsync("one", [new FailedMessage(id, "HTTP 429", At(2))], None);
        await ClaimAsync("one", 2);
        await Store.Outbox.FailAsync("one", [new FailedMessage(id, "held", At(3)) { IsHeld = true }], None);
        await ClaimAsync("one", 3);
        await Store.Outbox.FailAsync("one", [new FailedMessage(id, "403", null)], None);
        await Store.Outbox.ResendAsync(id, new(At(4), "operator", "terminal", "messages-resent", $"outbox:{id}", null, null), None);

        (await ClaimAsync("one", 4)).ShouldHaveSingleItem().IsUnsure.ShouldBeFalse();
    }

    /// <summary>A refusal is sure: the platform is not asked, and nobody is told of a double that is none.</summary>
    [ContractFact]
    public async Task Deliver_RefusedBefore_IsNotAskedForAndCountsAsNoDouble()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Later("HTTP 429") { Cause = LaterCause.Platform }, CanTell = false };
        await RunForAsync(platform, Duration.FromHours(1));
        var told = false;
        platform.Answer = message => { told = message.MayBeThere; return new SendOutcome.Sent(null); };
        Clock.Advance(TimeSpan.FromMinutes(11));

        var report = await Delivery(platform).RunAsync(None);

        (report.Sent, report.Repeated, platform.Asked, told).ShouldBe((1, 0, 0, false));
    }

    /// <summary>A gateway's error, or a fault of ours while it was being sent: it may have arrived.</summary>
    [ContractTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deliver_BrokeDownBefore_IsAskedForAndSaysThatItMayBeThere(bool isOurs)
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => isOurs ? throw new InvalidOperationException() : new SendOutcome.Later("HTTP 502") { Cause = LaterCause.Platform, IsUnsure = true }, CanTell = false };
        await Delivery(platform).RunAsync(None);
        var told = false;
        platform.Answer = message => { told = message.MayBeThere; return new SendOutcome.Sent(null); };
        Clock.Advance(TimeSpan.FromMinutes(1));

        var report = await Delivery(platform).RunAsync(None);

        (report.Sent, report.Repeated, platform.Asked, told).ShouldBe((1, 1, 1, true));
    }
}
