using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>CH-6 when the platform is out of reach for long, or lets nobody in: what is due is neither lost, nor sent twice, nor a hail of calls.</summary>
public abstract partial class StoreContract
{
    /// <summary>An outage of most of a day costs nothing; the second day does.</summary>
    [ContractFact]
    public async Task Deliver_PlatformIsDown_GivesUpAfterADayNotAfterTenTries()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Later("HTTP 502") { Cause = LaterCause.Platform } };

        await RunForAsync(platform, Duration.FromHours(23));
        (await Store.Outbox.ListAsync(Open, 10, None)).ShouldHaveSingleItem().Attempts.ShouldBeGreaterThan(100);
        await RunForAsync(platform, Duration.FromHours(2));

        var dead = (await Store.Outbox.ListAsync([OutboxState.Dead], 10, None)).ShouldHaveSingleItem();
        dead.LastError.ShouldBe($"HTTP 502; given up after {dead.Attempts} tries");
    }

    /// <summary>What was given up in an outage and asked for again while it lasts has another day.</summary>
    [ContractFact]
    public async Task Deliver_AskedForAgainInTheSameOutage_IsTriedForAnotherDay()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Later("HTTP 502") { Cause = LaterCause.Platform } };
        await RunForAsync(platform, Duration.FromHours(25));

        (await Store.Outbox.ResendAllAsync(new(Now, "operator", "terminal", "messages-resent", "outbox:all", null, null), None)).ShouldBe(1);
        await RunForAsync(platform, Duration.FromHours(23));

        (await Store.Outbox.ListAsync(Open, 10, None)).ShouldHaveSingleItem();
    }

    /// <summary>Ten answers that never came, and the message was there all the time: asked for again it is looked up first.</summary>
    [ContractFact]
    public async Task Deliver_GivenUpWithoutAnAnswerAndAskedForAgain_LooksBeforeItSends()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Unknown() };
        var dead = (await ClaimAsync("one", 0)).ShouldHaveSingleItem();
        await platform.SendAsync(dead, None);
        await Store.Outbox.FailAsync("one", [new FailedMessage(dead.Id, "no answer", null) { IsUnsure = true }], None);
        Clock.Advance(TimeSpan.FromMinutes(5));

        await Store.Outbox.ResendAsync(dead.Id, Entry(dead), None);
        (await Delivery(platform).RunAsync(None)).Found.ShouldBe(1);

        platform.Sent.ShouldBe(["a1"]);
    }

    /// <summary>As above, when the process was told to stop between giving it out and sending it.</summary>
    [ContractFact]
    public async Task Release_OfAMessageThatWasAskedForAgain_IsStillOneThatMayBeThere()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var dead = (await ClaimAsync("one", 0)).ShouldHaveSingleItem();
        await Store.Outbox.FailAsync("one", [new FailedMessage(dead.Id, "no answer", null) { IsUnsure = true }], None);
        await Store.Outbox.ResendAsync(dead.Id, Entry(dead), None);

        await ClaimAsync("two", 100);
        await Store.Outbox.ReleaseAsync("two", [dead.Id], None);

        var again = (await ClaimAsync("three", 110)).ShouldHaveSingleItem();
        (again.IsUnsure, again.Attempts, again.FirstAttemptAt, again.TriedSince).ShouldBe((true, 1, At(0), At(110)));
    }

    /// <summary>300 due messages do not make 300 calls; when the door is open again they go within a minute.</summary>
    [ContractFact]
    public async Task Deliver_PlatformLetsNobodyIn_HoldsTheOthersBackAndSendsThemAMinuteAfterTheRepair()
    {
        await Store.Outbox.EnqueueAsync([.. Enumerable.Range(0, 60).Select(number => ToSend($"x:T1/C{number}", $"k{number}"))], None);
        var asked = 0;
        var isShut = true;
        var platform = new Platform
        {
            Answer = _ => Interlocked.Increment(ref asked) > 0 && Volatile.Read(ref isShut) ? new SendOutcome.Later("token_revoked", Duration.FromHours(1)) { Cause = LaterCause.Access } : new SendOutcome.Sent(null),
        };
        var delivery = Delivery(platform);

        await RunAllAsync(delivery);
        asked.ShouldBeInRange(1, 4);
        var held = (await Store.Outbox.ListAsync(Open, 100, None)).Where(entry => entry.Attempts == 0).ToArray();
        held.Length.ShouldBe(60 - asked);
        held.ShouldAllBe(entry => entry.LastError == "Held back: token_revoked" && entry.DueAt == Now + Duration.FromMinutes(1));

        asked = 0;
        Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAllAsync(delivery);
        asked.ShouldBe(1);

        isShut = false;
        for (var minute = 0; minute < 2; minute++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await RunAllAsync(delivery);
        }

        (await Store.Outbox.ListAsync([OutboxState.Waiting], 100, None)).Count.ShouldBeInRange(2, 5);
    }

    /// <summary>One workspace took the app out: the others get their messages.</summary>
    [ContractFact]
    public async Task Deliver_OneWorkspaceLetsNobodyIn_SendsToTheOthers()
    {
        await Store.Outbox.EnqueueAsync([.. Enumerable.Range(0, 20).SelectMany(number => new[] { ToSend($"x:T1/C{number}", $"shut{number}"), ToSend($"x:T2/C{number}", $"open{number}") })], None);
        var platform = new Platform
        {
            Answer = message => message.Conversation.StartsWith("x:T1/", StringComparison.Ordinal)
                ? new SendOutcome.Later("token_revoked", Duration.FromHours(1)) { Cause = LaterCause.Access }
                : new SendOutcome.Sent(null),
        };

        await RunAllAsync(Delivery(platform));

        (await Store.Outbox.ListAsync([OutboxState.Sent], 100, None)).Count.ShouldBe(20);
        (await Store.Outbox.ListAsync(Open, 100, None)).ShouldAllBe(entry => entry.Conversation.StartsWith("x:T1/"));
    }

    [ContractFact]
    public async Task Deliver_PlatformCannotBeAskedJustNow_SendsNothingUntilItCan()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Unknown(), NotNow = new SendOutcome.Later("HTTP 502") { Cause = LaterCause.Platform } };
        await Delivery(platform).RunAsync(None);

        await RunForAsync(platform, Duration.FromHours(2));
        platform.Sent.ShouldBe(["a1"]);
        platform.NotNow = null;
        await RunForAsync(platform, Duration.FromMinutes(11));

        (await Store.Outbox.ListAsync([OutboxState.Sent], 10, None)).ShouldHaveSingleItem();
        platform.Sent.ShouldBe(["a1"]);
    }

    [ContractFact]
    public async Task Deliver_PlatformSilentForHoursThatCanBeAsked_IsNotGivenUp()
    {
        await Store.Outbox.EnqueueAsync([ToSend("a", "a1")], None);
        var platform = new Platform { Answer = _ => new SendOutcome.Unknown(), TakesInSilence = false };

        await RunForAsync(platform, Duration.FromHours(20));

        (await Store.Outbox.ListAsync(Open, 10, None)).ShouldHaveSingleItem().Attempts.ShouldBeInRange(100, 400);
    }

    private Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    private static async Task RunAllAsync(OutboxDelivery delivery)
    {
        while ((await delivery.RunAsync(None)).Claimed > 0)
        {
        }
    }

    private async Task RunForAsync(Platform platform, Duration time)
    {
        var end = Now + time;
        var delivery = Delivery(platform);
        while (await Store.Outbox.NextDueAsync(None) is { } due && Now < end)
        {
            await delivery.RunAsync(None);
            Clock.Advance(Duration.Max(Duration.FromSeconds(1), due - Now).ToTimeSpan());
        }
    }
}
