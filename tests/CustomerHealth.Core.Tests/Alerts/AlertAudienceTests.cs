using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Alerts;

/// <summary>SC-14: alerts go to the owner, the pod and who asked for them; not to who muted them, nor to who may not see the account (GV-3).</summary>
public class AlertAudienceTests
{
    private static readonly Account Acme = Given.Account with { Owner = "mia", Pod = "harbour" };
    private static readonly Instant Asked = Instant.FromUtc(2026, 11, 12, 9, 0);

    private static readonly AudienceFacts Facts = new()
    {
        People = [Person("mia"), Person("ola"), Person("pat") with { Email = null }],
        Pods = [new Pod { Key = "harbour", Name = "Harbour", Channel = "#pod-harbour" }],
        Subscriptions = [],
        Linked = new Dictionary<string, ChatAddress> { ["ola"] = new("slack", "T1", "U-ola") },
        Home = new ChatHome("slack", "T1"),
        MaySee = (_, _) => true,
        Zone = Given.Zone,
    };

    [Fact]
    public void Of_OwnerAndPod_AreToldWhereTheyAreWithTheReason() => Told(Facts).ShouldBe(
        ["Mia Lind at slack:T1/mia@firm.example: you own Acme Robotics", "pod Harbour in #pod-harbour at slack:T1/#pod-harbour: pod Harbour"]);

    [Fact]
    public void Of_Subscribers_AreToldOnceWithTheDayTheyAsked()
    {
        var told = Told(Facts, Wants(AlertReader.OfPerson("ola"), Account()), Wants(AlertReader.OfPerson("ola"), Pod()), Wants(AlertReader.OfPerson("mia"), Account()), Wants(Channel("C9"), Pod(), by: "ola"));

        told.Count.ShouldBe(4);
        told.ShouldContain("Ola Lind at slack:T1/U-ola: you subscribed to Acme Robotics on 12 Nov 2026");
        told.ShouldContain("slack:T1/C9 at slack:T1/C9: Ola Lind subscribed this channel to pod Harbour on 12 Nov 2026");
    }

    [Fact]
    public void Of_SubscribedToThePod_NamesThePod() =>
        Told(Facts, Wants(AlertReader.OfPerson("ola"), Pod())).ShouldContain("Ola Lind at slack:T1/U-ola: you subscribed to pod Harbour on 12 Nov 2026");

    [Fact]
    public void Of_OwnerWhoMuted_IsNotTold()
    {
        Told(Facts, Mutes(AlertReader.OfPerson("mia"), Account())).ShouldHaveSingleItem().ShouldStartWith("pod Harbour");
        Told(Facts, Mutes(AlertReader.OfPerson("mia"), Pod())).ShouldHaveSingleItem().ShouldStartWith("pod Harbour");
    }

    /// <summary>What was asked for the account counts before what was asked for its pod, both ways.</summary>
    [Fact]
    public void Of_MutedPodAndSubscribedAccount_TheAccountCounts()
    {
        Told(Facts, Mutes(AlertReader.OfPerson("mia"), Pod()), Wants(AlertReader.OfPerson("mia"), Account())).Count.ShouldBe(2);
        Told(Facts, Wants(AlertReader.OfPerson("ola"), Pod()), Mutes(AlertReader.OfPerson("ola"), Account())).ShouldNotContain(line => line.StartsWith("Ola"));
    }

    [Fact]
    public void Of_PodChannelThatIsMuted_IsNotTold()
    {
        var channel = AlertReader.OfPlace(new ChatAddress("slack", "T1", "#pod-harbour"));

        Told(Facts, Mutes(channel, Account())).ShouldHaveSingleItem().ShouldStartWith("Mia");
    }

    /// <summary>What is typed in the channel is kept under its id; the pod's channel is known by its name.</summary>
    [Fact]
    public void Of_PodChannelThatIsMutedThere_IsNotTold()
    {
        Told(Facts, Mutes(Channel("C0123"), Account()) with { ChannelName = "#pod-harbour" }).ShouldHaveSingleItem().ShouldStartWith("Mia");
        Told(Facts, Mutes(Channel("C0123"), Pod()) with { ChannelName = "#Pod-Harbour" }).ShouldHaveSingleItem().ShouldStartWith("Mia");
        Told(Facts, Mutes(Channel("C0123"), Account()) with { ChannelName = "#pod-north" }).Count.ShouldBe(2);
    }

    [Fact]
    public void Of_PodChannelThatIsSubscribedThere_IsToldOnce() =>
        Told(Facts, Wants(Channel("C0123"), Account()) with { ChannelName = "#pod-harbour" }, Wants(Channel("C9"), Account()) with { ChannelName = "#news" }).ShouldBe(
        [
            "Mia Lind at slack:T1/mia@firm.example: you own Acme Robotics", "pod Harbour in #pod-harbour at slack:T1/#pod-harbour: pod Harbour",
            "slack:T1/C9 at slack:T1/C9: Ola Lind subscribed this channel to Acme Robotics on 12 Nov 2026",
        ]);

    [Fact]
    public void Of_SubscriberWhoMayNoLongerSeeIt_IsNotTold()
    {
        var facts = Facts with { MaySee = (person, _) => person != "ola" };

        Told(facts, Wants(AlertReader.OfPerson("ola"), Account()), Wants(Channel("C9"), Account(), by: "ola")).Count.ShouldBe(2);
        Told(facts, Wants(Channel("C9"), Account(), by: "operator")).Count.ShouldBe(3);
    }

    [Fact]
    public void Of_NoPlatformConfigured_NamesPeopleWithoutAPlace()
    {
        var facts = Facts with { Home = null };

        Told(facts).ShouldBe(["Mia Lind at nowhere: you own Acme Robotics", "pod Harbour in #pod-harbour at nowhere: pod Harbour"]);
    }

    [Fact]
    public void Of_ChannelWithAWholeAddress_StandsAsItIs()
    {
        var facts = Facts with { Pods = [new Pod { Key = "harbour", Name = "Harbour", Channel = "teams:X/19:abc" }] };

        Told(facts)[1].ShouldBe("pod Harbour in teams:X/19:abc at teams:X/19:abc: pod Harbour");
    }

    [Fact]
    public void Of_PersonWithoutAddressAndLink_HasNoPlace() =>
        Told(Facts, Wants(AlertReader.OfPerson("pat"), Account())).ShouldContain("Pat Lind at nowhere: you subscribed to Acme Robotics on 12 Nov 2026");

    [Fact]
    public void Of_AccountWithoutOwnerAndPod_IsNobody() => new AlertAudience(Facts).Of(Given.Account).ShouldBeEmpty();

    private static List<string> Told(AudienceFacts facts, params Subscription[] subscriptions) =>
        [.. new AlertAudience(facts with { Subscriptions = subscriptions }).Of(Acme).Select(r => $"{r.Name} at {r.To?.ToString() ?? "nowhere"}: {r.Why}")];

    private static Person Person(string key) => new() { Key = key, Name = char.ToUpperInvariant(key[0]) + key[1..] + " Lind", Email = key + "@firm.example" };

    private static AlertSubject Account() => AlertSubject.OfAccount("acme");

    private static AlertSubject Pod() => AlertSubject.OfPod("harbour");

    private static AlertReader Channel(string id) => AlertReader.OfPlace(new ChatAddress("slack", "T1", id));

    private static Subscription Wants(AlertReader reader, AlertSubject subject, string by = "ola") => new(reader, subject, IsMuted: false, by, Asked);

    private static Subscription Mutes(AlertReader reader, AlertSubject subject) => new(reader, subject, IsMuted: true, "ola", Asked);
}
