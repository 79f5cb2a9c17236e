using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Alerts;

/// <summary>SC-14: what is muted between the night and eight o'clock is not told at eight.</summary>
public sealed class AlertRecallTests
{
    private static readonly ScoreAlert Fell = new()
    {
        Kind = AlertKind.Fell, Day = Given.Day.PlusDays(-1), Since = Given.Day.PlusDays(-2), From = 80, To = 40, FromBand = Band.Green, ToBand = Band.Red,
    };
    private readonly InMemoryOutbox _outbox = new();

    [Theory]
    [InlineData("person:olga", "account:acme", "alert|2026-11-15|acme|risk|slack:T1/olga@firm.example")]
    [InlineData("person:olga", "pod:harbour", "alert|2026-11-15|acme|risk|slack:T1/olga@firm.example")]
    [InlineData("slack:T1/#harbour", "account:acme", "alert|2026-11-15|acme|risk|slack:T1/#harbour")]
    [InlineData("slack:T1/#harbour", "account:acm", null)]
    [InlineData("person:olga", "pod:north", null)]
    [InlineData("person:nobody", "account:acme", null)]
    public async Task Keys_OfWhatIsMuted_AreThoseOfThatReaderAndSubject(string reader, string subject, string? key) =>
        (await KeysAsync([], new Subscription(new(reader), new(subject), IsMuted: true, "olga", Given.Noon(0)))).ShouldBe(key is null ? [] : [key]);

    /// <summary>What was asked for the account counts before what is asked for its pod.</summary>
    [Fact]
    public async Task Keys_PodMutedByWhoSubscribedTheAccount_AreNone()
    {
        var olga = AlertReader.OfPerson("olga");

        var keys = await KeysAsync(
            [new(olga, AlertSubject.OfAccount("acme"), IsMuted: false, "olga", Given.Noon(3))], new(olga, AlertSubject.OfPod("harbour"), IsMuted: true, "olga", Given.Noon(0)));

        keys.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> KeysAsync(Subscription[] before, Subscription asked)
    {
        Person[] people = [new() { Key = "olga", Name = "Olga Lind", Email = "olga@firm.example", Pod = "harbour" }];
        var accounts = new InMemoryAccounts([Given.Account with { Pod = "harbour", Owner = "olga" }, Given.Account with { Key = "acm", Name = "Acm", Pod = "north" }], people)
        {
            Pods = [new Pod { Key = "harbour", Name = "Harbour", Channel = "harbour" }, new Pod { Key = "north", Name = "North" }],
        };
        var home = new ChatHome("slack", "T1");
        await _outbox.EnqueueAsync([To(home.At("olga@firm.example"), "acme"), To(home.At("#harbour"), "acme"), To(home.At("#north"), "acm"), Shared(home.At("#harbour"))], CancellationToken.None);
        var audience = new AudienceReader(accounts, new InMemoryIdentities(), new InMemorySubscriptions(before), new Organization("Northlight", Given.Zone)) { Home = home };

        return await new AlertRecall(_outbox, accounts, audience).KeysAsync(asked, Given.AsOf, CancellationToken.None);
    }

    private static OutgoingMessage To(ChatAddress place, string account) => Shared(place) with { DedupeKey = AlertKey.Of(new AccountAlert(account, "risk", null, Fell), place) };

    private static OutgoingMessage Shared(ChatAddress place) => new() { Conversation = place.ToString(), DedupeKey = "share|acme|1", Payload = "{}", DueAt = Given.Noon(0) };
}
