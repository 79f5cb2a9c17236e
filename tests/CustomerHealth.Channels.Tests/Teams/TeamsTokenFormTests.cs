using System.Text.Json.Nodes;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Teams;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>Tokens that are right but for how, or by what, they are signed; and what a right one does not let in all the same.</summary>
public sealed class TeamsTokenFormTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    private FakeAuthority Authority => _host.Authority;

    public async Task InitializeAsync() => _host = await TeamsHost.StartAsync(clock: new ManualClock(Instant.FromUtc(2026, 11, 16, 8, 0)));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    /// <summary>RS256 only (chat-protocols 2.3): the key is the published one, and the signature is right.</summary>
    [Theory]
    [InlineData("RS256", 200)]
    [InlineData("RS384", 401)]
    [InlineData("RS512", 401)]
    [InlineData("PS256", 401)]
    public async Task Post_SignedByAPublishedKey_IsTakenByRs256Alone(string algorithm, int status) =>
        (await PostAsync(Authority.Bearer(TeamsHost.App, TeamsHost.Service, (Authority.Key, algorithm)))).ShouldBe((status, ""));

    /// <summary>Published, endorsed, and no key for signatures, or one that is soon guessed.</summary>
    [Theory]
    [InlineData("enc", 2048)]
    [InlineData("sig", 1024)]
    public async Task Post_PublishedKeyThatIsNotFit_IsBare401(string use, int bits)
    {
        using var key = new FakeTeamsKey("k-unfit", "msteams") { Use = use, Bits = bits };
        Authority.Publish(key);

        (await PostAsync(Authority.Bearer(TeamsHost.App, TeamsHost.Service, key))).ShouldBe((401, ""));
    }

    /// <summary>Of two of one id the first counts, and nobody else is locked out.</summary>
    [Fact]
    public async Task Post_TwoPublishedKeysOfOneId_TheFirstCounts()
    {
        using var second = new FakeTeamsKey(Authority.Key.Id, "msteams");
        Authority.Publish(second);

        (await PostAsync(Authority.Bearer(TeamsHost.App, TeamsHost.Service))).ShouldBe((200, ""));
        (await PostAsync(Authority.Bearer(TeamsHost.App, TeamsHost.Service, second))).ShouldBe((401, ""));
    }

    [Fact]
    public async Task Post_TokenLongerThanAnyOfTheirs_IsBare401() =>
        (await PostAsync(Authority.Bearer(TeamsHost.App, TeamsHost.Service, change: claims => claims["more"] = new string('x', 16 * 1024)))).ShouldBe((401, ""));

    /// <summary>The key signs for another channel too, and the token goes with the body: it is theirs, and none of ours.</summary>
    [Fact]
    public async Task Post_ActivityOfAnotherChannelThatTheKeySignsFor_IsAcknowledgedAndNotStored()
    {
        using var both = new FakeTeamsKey("k-both", "msteams", "webchat");
        Authority.Publish(both);

        (await PostAsync(Authority.Bearer(TeamsHost.App, TeamsHost.Service, both), AnActivity.Message("acme").With("channelId", "webchat"))).ShouldBe((200, ""));
        (await _host.StoredAsync()).ShouldBeEmpty();
    }

    private Task<(int Status, string Body)> PostAsync(string bearer, JsonObject? activity = null) => _host.PostAsync((activity ?? AnActivity.Message("acme")).ToJsonString(), bearer);
}
