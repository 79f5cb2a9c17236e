using CustomerHealth.Channels.Teams.Conversation;
using CustomerHealth.Channels.Teams.Incoming;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Teams;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>The keys are kept for a day and looked for when they roll over, however the server of keys fares; nobody can make us ask it all day long.</summary>
public sealed class TeamsKeysTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(Instant.FromUtc(2026, 11, 16, 8, 0));
    private int _messages;
    private TeamsHost _host = null!;

    private FakeAuthority Authority => _host.Authority;

    public async Task InitializeAsync() => _host = await TeamsHost.StartAsync(clock: _clock);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Keys_ManyMessagesOfADay_AreReadOnce()
    {
        for (var hour = 0; hour < 24; hour++)
        {
            (await SayAsync()).ShouldBe(200);
            _clock.Advance(TimeSpan.FromMinutes(59));
        }

        Authority.Reads.ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(30));
        (await SayAsync()).ShouldBe(200);
        Authority.Reads.ShouldBe(2);
    }

    /// <summary>Roll-over in mid-session: the very first message by the new key is taken, and a key that is published no more is not, a day later.</summary>
    [Fact]
    public async Task Keys_RolledOverInMidSession_TheFirstMessageIsTakenAfterOneRead()
    {
        using var next = new FakeTeamsKey("k-2", "msteams");
        (await SayAsync()).ShouldBe(200);
        Authority.Publish(next);

        (await SayAsync(next)).ShouldBe(200);
        (await SayAsync(next)).ShouldBe(200);
        (await SayAsync()).ShouldBe(200, "the old one is still published");

        Authority.Reads.ShouldBe(2);
        Authority.Withdraw(Authority.Key);
        _clock.Advance(TimeSpan.FromHours(25));
        (await SayAsync()).ShouldBe(401);
        (await SayAsync(next)).ShouldBe(200);
    }

    /// <summary>Anybody can name keys that there are not, without any token that is good: that neither makes us ask all day, nor locks out who signs by a new key for longer than one refill.</summary>
    [Fact]
    public async Task Keys_ManyUnknownOnesInASecond_ANewOneIsFoundFiveMinutesLaterAtWorst()
    {
        (await SayAsync()).ShouldBe(200);
        for (var number = 0; number < TeamsKeys.MostLooks + 2; number++)
        {
            using var stranger = new FakeTeamsKey($"k-stranger-{number}", "msteams");
            (await SayAsync(stranger)).ShouldBe(401);
        }

        Authority.Reads.ShouldBe(1 + TeamsKeys.MostLooks);
        using var next = new FakeTeamsKey("k-2", "msteams");
        Authority.Publish(next);
        _clock.Advance(TeamsKeys.Refill.ToTimeSpan() - TimeSpan.FromSeconds(1));
        (await SayAsync(next)).ShouldBe(401);
        _clock.Advance(TimeSpan.FromSeconds(1));
        // Whoever is first: one look finds all that is published.
        using var another = new FakeTeamsKey("k-another", "msteams");
        (await SayAsync(another)).ShouldBe(401);
        (await SayAsync(next)).ShouldBe(200);
        Authority.Reads.ShouldBe(2 + TeamsKeys.MostLooks);
    }

    /// <summary>However long nobody looked, a few looks are all that there are in a row.</summary>
    [Fact]
    public async Task Keys_UnknownOnesAfterADay_AreLookedForAFewTimesOnly()
    {
        (await SayAsync()).ShouldBe(200);
        _clock.Advance(TimeSpan.FromHours(23));
        for (var number = 0; number < TeamsKeys.MostLooks + 2; number++)
        {
            using var stranger = new FakeTeamsKey($"k-stranger-{number}", "msteams");
            (await SayAsync(stranger)).ShouldBe(401);
        }

        Authority.Reads.ShouldBe(1 + TeamsKeys.MostLooks);
    }

    [Fact]
    public async Task Keys_ServerDownADayLater_TheLastGoodOnesGoOn()
    {
        (await SayAsync()).ShouldBe(200);
        Authority.IsDown = true;
        _clock.Advance(TimeSpan.FromHours(25));

        (await SayAsync()).ShouldBe(200);
        _host.Logs.Lines.ShouldContain(line => line.StartsWith("2100 ", StringComparison.Ordinal) && line.Contains("1 keys that were read before go on being used", StringComparison.Ordinal));

        Authority.IsDown = false;
        (await SayAsync()).ShouldBe(200);
        Authority.Reads.ShouldBe(1, "it is not asked again at once");
        _clock.Advance(TeamsKeys.WaitAfterFault.ToTimeSpan());
        (await SayAsync()).ShouldBe(200);
        Authority.Reads.ShouldBe(2);
    }

    [Fact]
    public async Task Keys_ServerDownFromTheBeginning_NobodyIsLetInUntilItIsBack()
    {
        Authority.IsDown = true;
        (await SayAsync()).ShouldBe(401);
        Authority.IsDown = false;
        (await SayAsync()).ShouldBe(401, "it is not asked again at once");

        _clock.Advance(TeamsKeys.WaitWithout.ToTimeSpan());

        (await SayAsync()).ShouldBe(200);
    }

    /// <summary>Plain http is for this very machine: whoever sits in between could put their own keys there.</summary>
    [Theory]
    [InlineData("http://keys.example/keys")]
    [InlineData("file:///etc/keys")]
    [InlineData("not an address")]
    public async Task Keys_MetadataNamesAPlaceThatIsNotSafe_NobodyIsLetIn(string elsewhere)
    {
        Authority.KeysElsewhere = elsewhere;

        (await SayAsync()).ShouldBe(401);

        _host.Logs.Lines.ShouldContain(line => line.Contains("it names no https address of keys (jwks_uri)", StringComparison.Ordinal));
    }

    /// <summary>Whoever can lead it astray could put their own keys there: it asks where it was told to, and nowhere else.</summary>
    [Fact]
    public async Task Keys_ServerLeadsElsewhere_IsNotFollowed()
    {
        await using var other = await FakeAuthority.StartAsync(_clock);
        using var stranger = new FakeTeamsKey("k-stranger", "msteams");
        other.Publish(stranger);
        Authority.LeadsElsewhere = other.KeysUrl;

        (await SayAsync(stranger)).ShouldBe(401);

        (Authority.Reads, other.Reads).ShouldBe((1, 0));
    }

    /// <summary>A day on which no key is published is a fault of the server: the last good ones go on.</summary>
    [Fact]
    public async Task Keys_NonePublishedADayLater_TheLastGoodOnesGoOn()
    {
        (await SayAsync()).ShouldBe(200);
        Authority.Withdraw(Authority.Key);
        _clock.Advance(TimeSpan.FromHours(25));

        (await SayAsync()).ShouldBe(200);

        _host.Logs.Lines.ShouldContain(line => line.StartsWith("2100 ", StringComparison.Ordinal) && line.Contains("no key is published", StringComparison.Ordinal));
    }

    /// <summary>CH-4: Teams waits fifteen seconds for an answer; the keys and the work on a press together take less.</summary>
    [Fact]
    public void Limits_OfKeysAndOfAPressTogether_AreBelowFifteenSeconds() => (TeamsKeyServer.Limit + AwaitedAnswers.Budget).ShouldBeLessThan(TimeSpan.FromSeconds(15));

    private async Task<int> SayAsync(FakeTeamsKey? key = null) =>
        (await _host.PostAsync(AnActivity.Message("acme", $"m{++_messages}").ToJsonString(), Authority.Bearer(TeamsHost.App, TeamsHost.Service, key))).Status;
}
