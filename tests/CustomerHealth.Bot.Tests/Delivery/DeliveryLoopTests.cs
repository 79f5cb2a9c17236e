using CustomerHealth.Bot.Delivery;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Delivery;

/// <summary>CH-6: while the program serves, messages go out, whoever wrote them and whatever goes wrong.</summary>
public sealed class DeliveryLoopTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(Instant.FromUtc(2026, 11, 22, 9, 0));
    private readonly string _folder = Directory.CreateTempSubdirectory("customerhealth-").FullName;
    private readonly LoggedLines<DeliveryLoop> _log = new();
    private Store? _store;

    private Store Store => _store!;

    private string File => Path.Combine(_folder, "store.db");

    public async Task InitializeAsync() => _store = await Store.OpenAsync(File, _clock, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Serve_MessageWritten_IsSentWithoutWaiting()
    {
        var platform = new SentThrough();
        using var loop = await StartedAsync(platform);
        (await _clock.NextWaitAsync()).ShouldBe(TimeSpan.FromSeconds(5));

        await Store.Outbox.EnqueueAsync([Message("k1")], CancellationToken.None);

        (await platform.NextAsync()).ShouldBe("k1");
        await loop.StopAsync(CancellationToken.None).InTimeAsync();
        _log.Lines.ShouldHaveSingleItem().ShouldBe("Sent 1 messages; 0 of them were there already, 0 may be there twice");
    }

    [Fact]
    public async Task Serve_MessageOfAnotherProcess_IsSentWhenItLooksAgain()
    {
        var platform = new SentThrough();
        using var loop = await StartedAsync(platform);
        var wait = await _clock.NextWaitAsync();
        await using (var another = await Store.OpenAsync(File, _clock, CancellationToken.None))
            await another.Outbox.EnqueueAsync([Message("k1")], CancellationToken.None);

        _clock.Advance(wait);

        (await platform.NextAsync()).ShouldBe("k1");
        await loop.StopAsync(CancellationToken.None).InTimeAsync();
    }

    [Fact]
    public async Task Serve_MessageThatThePlatformRefuses_IsToldWithItsNumberAndNothingOfItsContent()
    {
        var platform = new SentThrough { Answer = _ => new SendOutcome.Never("channel_not_found") };
        await Store.Outbox.EnqueueAsync([Message("k1")], CancellationToken.None);
        using var loop = await StartedAsync(platform);

        await platform.NextAsync();
        await loop.StopAsync(CancellationToken.None).InTimeAsync();

        var dead = (await Store.Outbox.ListAsync([OutboxState.Dead], 10, CancellationToken.None)).ShouldHaveSingleItem();
        _log.Lines.ShouldHaveSingleItem().ShouldBe($"Message {dead.Id} was given up: {dead.LastError}. 'outbox list' shows it, 'outbox resend {dead.Id}' tries it again");
    }

    [Fact]
    public async Task Serve_StoreThatFails_SaysSoAndGoesOnWhenItIsBack()
    {
        var platform = new SentThrough();
        await Store.Outbox.EnqueueAsync([Message("k1")], CancellationToken.None);
        Run("alter table outbox rename to gone");
        using var loop = await StartedAsync(platform);
        var wait = await _clock.NextWaitAsync();
        Run("alter table gone rename to outbox");

        _clock.Advance(wait);

        (await platform.NextAsync()).ShouldBe("k1");
        await loop.StopAsync(CancellationToken.None).InTimeAsync();
        _log.Lines.TryPeek(out var first).ShouldBeTrue();
        first.ShouldNotBeNull().ShouldStartWith("Sending stopped and is tried again: ");
    }

    [Fact]
    public async Task Serve_MessageSentMoreThanAQuarterAgo_IsForgottenAtTheStartAndOnceADay()
    {
        await using (var another = await Store.OpenAsync(File, _clock, CancellationToken.None))
            await another.Outbox.EnqueueAsync([Message("k1")], CancellationToken.None);
        var sent = (await Store.Outbox.ClaimAsync(new OutboxClaim("test", _clock.Now, _clock.Now + Duration.FromMinutes(1), 1), CancellationToken.None)).Single();
        await Store.Outbox.AcknowledgeAsync("test", [new SentMessage(sent.Id, "1.2")], _clock.Now, CancellationToken.None);

        _clock.Advance(TimeSpan.FromDays(90));
        await RoundsAsync(2);
        (await SentAsync()).ShouldBe(["k1"]);
        await RoundsAsync(1);

        (await SentAsync()).ShouldBeEmpty();

        async Task<IEnumerable<string>> SentAsync() => (await Store.Outbox.ListAsync([OutboxState.Sent], 10, CancellationToken.None)).Select(e => e.DedupeKey);
    }

    /// <summary>A program that serves without a platform must not give up what another is to send.</summary>
    [Fact]
    public async Task Serve_WithoutAPlatform_LeavesMessagesWaiting()
    {
        await Store.Outbox.EnqueueAsync([Message("k1")], CancellationToken.None);
        using var loop = await StartedAsync();

        await loop.ExecuteTask!.InTimeAsync();

        (await Store.Outbox.ListAsync([OutboxState.Waiting], 10, CancellationToken.None)).ShouldHaveSingleItem().Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task Send_ToAPlatformThatIsNotConfigured_IsPutOffWithASentence()
    {
        var outcome = await new SenderOfPlatform([new SentThrough()]).SendAsync(Leased("teams:T1/C2"), CancellationToken.None);

        outcome.ShouldBeOfType<SendOutcome.Later>().Reason.ShouldBe("The platform 'teams' is not configured here; 'check' says what is missing");
        (await new SenderOfPlatform([]).SendAsync(Leased("nonsense"), CancellationToken.None)).ShouldBeOfType<SendOutcome.Never>();
    }

    private static LeasedMessage Leased(string conversation) => new()
    {
        Id = 1, Conversation = conversation, DedupeKey = "k", Payload = "{}", DueAt = Instant.MinValue, Attempts = 1, FirstAttemptAt = Instant.MinValue, TriedSince = Instant.MinValue,
    };

    private OutgoingMessage Message(string key) => new() { Conversation = "slack:T1/C2", DedupeKey = key, Payload = "{}", DueAt = Instant.FromDateTimeOffset(_clock.GetUtcNow()) };

    private async Task RoundsAsync(int rounds)
    {
        using var loop = await StartedAsync(new SentThrough());
        for (var round = 1; round < rounds; round++)
            _clock.Advance(await _clock.NextWaitAsync());
        await _clock.NextWaitAsync();
        await loop.StopAsync(CancellationToken.None).InTimeAsync();
    }

    private async Task<DeliveryLoop> StartedAsync(params IPlatformSender[] senders)
    {
        var delivery = new OutboxDelivery(Store.Outbox, new SenderOfPlatform(senders), new DeliveryRules { Owner = "test" }, _clock, new Random(1));
        var loop = new DeliveryLoop(delivery, Store.Outbox, senders, _clock, _log);
        await loop.StartAsync(CancellationToken.None);
        return loop;
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
