using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.People;

/// <summary>GV-3, CH-7: who a chat user is, found out once for all channels; nobody gets another person's rights.</summary>
public class PeopleDirectoryTests
{
    private static readonly ChatAddress User = new("slack", "T1", "U2");
    private static readonly ChatProfile Profile = new("Mia", "MIA@us.example", IsOutsider: false);
    private static readonly Person Mia = new() { Key = "mia", Name = "Mia Torres", Email = "mia@us.example" };
    private static readonly Person Tom = new() { Key = "tom", Name = "Tom", Email = "tom@us.example" };
    private readonly ManualClock _clock = new(Given.Noon(0));
    private readonly InMemoryActs _acts = new();
    private readonly List<string> _told = [];

    [Fact]
    public async Task Asker_ConfirmedAddressOfOnePerson_IsLinkedOnceAndAudited()
    {
        var platform = new FakeDirectory(Profile);
        var people = Directory(new InMemoryIdentities { Audit = _acts }, platform);

        var first = await people.AskerAsync(Request(), null, CancellationToken.None);
        var second = await people.AskerAsync(Request(), null, CancellationToken.None);

        (first.Person, first.WasLinkedNow, first.Actor).ShouldBe((Mia, true, new Actor("slack:T1/U2", "mia")));
        (second.Person, second.WasLinkedNow).ShouldBe((Mia, false));
        _acts.Entries.ShouldHaveSingleItem().ShouldBe(
            new AuditEntry(Given.Noon(0), "mia", "slack:T1/C1", "identity-linked", "identity:slack:T1/U2", null, """{"person":"mia","how":"e-mail"}"""));
    }

    [Fact]
    public async Task Asker_StoredLink_WinsOverTheAddressAndThePlatformIsNotAsked()
    {
        var platform = new FakeDirectory(Profile);
        var people = Directory(new InMemoryIdentities(Link("tom")) { Audit = _acts }, platform);

        (await people.AskerAsync(Request(), null, CancellationToken.None)).Person.ShouldBe(Tom);
        platform.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task Asker_LinkedToAPersonWhoIsGone_IsNotLinkedUntilTheAddressSaysWho()
    {
        (await Directory(new InMemoryIdentities(Link("gone")) { Audit = _acts }).AskerAsync(Request(), null, CancellationToken.None)).Rights.ShouldBe(Rights.None);

        var asker = await Directory(new InMemoryIdentities(Link("gone")) { Audit = _acts }, new FakeDirectory(Profile)).AskerAsync(Request(), null, CancellationToken.None);

        asker.Person.ShouldBe(Mia);
        _acts.Entries.ShouldHaveSingleItem().Before.ShouldBe("""{"person":"gone"}""");
    }

    /// <summary>A link by e-mail holds no longer than the person's address; it is met anew, and the operator's stands.</summary>
    [Fact]
    public async Task Asker_LinkedByAnAddressThatThePersonNoLongerHas_IsMetAnew()
    {
        var old = Link("tom") with { How = LinkedBy.Email, Email = "mia@us.example" };

        (await Directory(new InMemoryIdentities(old)).AskerAsync(Request(), null, CancellationToken.None)).Why.ShouldBe(NotLinked.NotTold);
        (await Directory(new InMemoryIdentities(old) { Audit = _acts }, new FakeDirectory(Profile)).AskerAsync(Request(), null, CancellationToken.None)).Person.ShouldBe(Mia);
        (await Directory(new InMemoryIdentities(old with { Email = "TOM@us.example" })).AskerAsync(Request(), null, CancellationToken.None)).Person.ShouldBe(Tom);
        (await Directory(new InMemoryIdentities(Link("tom"))).AskerAsync(Request(), null, CancellationToken.None)).Person.ShouldBe(Tom);
        _acts.Entries.ShouldHaveSingleItem().Before.ShouldBe("""{"person":"tom"}""");
    }

    [Fact]
    public async Task Asker_LinkedByAddressAndNowAGuest_IsAnOutsiderUnlessTheOperatorLinkedThem()
    {
        var guest = new FakeDirectory(Profile with { IsOutsider = true });

        (await Directory(new InMemoryIdentities(Link("mia") with { How = LinkedBy.Email, Email = "mia@us.example" }), guest).AskerAsync(Request(), null, CancellationToken.None)).Why.ShouldBe(NotLinked.Outsider);
        (await Directory(new InMemoryIdentities(Link("mia")), guest).AskerAsync(Request(), null, CancellationToken.None)).Person.ShouldBe(Mia);
    }

    [Fact]
    public async Task Asker_OperatorLinksMeanwhile_TheOperatorsLinkStands()
    {
        var identities = new InMemoryIdentities { Audit = _acts, WhenMeeting = all => all.Add(Link("tom")) };

        (await Directory(identities, new FakeDirectory(Profile)).AskerAsync(Request(), null, CancellationToken.None)).Person.ShouldBe(Tom);

        _acts.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asker_PlatformThatFails_IsNotToldAndTheOperatorIsToldWhy()
    {
        (await Directory(new InMemoryIdentities { Audit = _acts }, new FakeDirectory(_ => throw new InvalidOperationException("secret"))).AskerAsync(Request(), null, CancellationToken.None)).Why.ShouldBe(NotLinked.NotTold);

        _told.ShouldHaveSingleItem().ShouldBe("slack could not be asked who slack:T1/U2 is: InvalidOperationException.");
    }

    public static TheoryData<ChatProfile?, NotLinked> Strangers => new()
    {
        { null, NotLinked.NotTold },
        { Profile with { IsOutsider = true }, NotLinked.Outsider },
        { Profile with { Email = null }, NotLinked.NoAddress },
        { Profile with { Email = "else@us.example" }, NotLinked.NobodyHasIt },
        { Profile with { Email = "two@us.example" }, NotLinked.SeveralHaveIt },
    };

    [Theory, MemberData(nameof(Strangers))]
    public async Task Asker_NotExactlyOnePersonConfirmed_IsNobody(ChatProfile? profile, NotLinked why)
    {
        var asker = await Directory(new InMemoryIdentities { Audit = _acts }, new FakeDirectory(profile)).AskerAsync(Request(), null, CancellationToken.None);

        (asker.Why, asker.Person, asker.Rights, asker.Actor.PersonKey).ShouldBe((why, null, Rights.None, null));
        _acts.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asker_TwoPeopleWithTheAddress_TheOperatorIsToldOnce()
    {
        var people = Directory(new InMemoryIdentities { Audit = _acts }, new FakeDirectory(Profile with { Email = "two@us.example" }));

        await people.AskerAsync(Request(), null, CancellationToken.None);
        await people.AskerAsync(Request(), null, CancellationToken.None);

        var sentence = _told.ShouldHaveSingleItem();
        sentence.ShouldContain("slack:T1/U2 was not linked to a person: two-a and two-b have the same address.");
        sentence.ShouldNotContain("@");
    }

    [Fact]
    public async Task Asker_PlatformThatDoesNotAnswer_IsNotWaitedForLong()
    {
        var people = Directory(new InMemoryIdentities { Audit = _acts }, new FakeDirectory(_ => new TaskCompletionSource<ChatProfile?>().Task));

        var asked = people.AskerAsync(Request(), null, CancellationToken.None);
        (await _clock.NextWaitAsync()).ShouldBe(TimeSpan.FromMilliseconds(1500));
        _clock.Advance(TimeSpan.FromMilliseconds(1500));

        (await asked).Why.ShouldBe(NotLinked.NotTold);
    }

    [Fact]
    public async Task Asker_PlatformThatCannotBeReached_IsNotTold() =>
        (await Directory(new InMemoryIdentities { Audit = _acts }, new FakeDirectory(_ => Task.FromException<ChatProfile?>(new HttpRequestException("down")))).AskerAsync(Request(), null, CancellationToken.None))
            .Why.ShouldBe(NotLinked.NotTold);

    /// <summary>A channel cannot say who its user is: neither a person nor the operator.</summary>
    [Fact]
    public async Task Asker_ChannelThatNamesAPersonOrTheOperator_IsNotBelieved()
    {
        var people = Directory(new InMemoryIdentities { Audit = _acts });

        (await people.AskerAsync(Request() with { Actor = new Actor("slack:T1/U9", "mia") }, null, CancellationToken.None)).Rights.ShouldBe(Rights.None);
        (await people.AskerAsync(Request() with { Actor = Actor.Operator }, null, CancellationToken.None)).Rights.ShouldBe(Rights.None);
        (await people.AskerAsync(Request() with { Actor = Actor.Operator, Platform = CommandRequest.Terminal }, null, CancellationToken.None)).Rights.IsAll.ShouldBeTrue();
    }

    [Fact]
    public async Task Asker_SameStamp_ReadsPeopleAndLinksOnce()
    {
        var identities = new InMemoryIdentities(Link("mia")) { Audit = _acts };
        var people = Directory(identities);
        var stamp = new AuditStamp(1, Given.Noon(0));

        for (var i = 0; i < 5; i++)
            await people.AskerAsync(Request(), stamp, CancellationToken.None);
        identities.Asked.ShouldBe(1);
        await people.AskerAsync(Request(), stamp with { Id = 2 }, CancellationToken.None);

        identities.Asked.ShouldBe(2);
    }

    private static ChatIdentity Link(string person) => new(User, person, LinkedBy.Operator, Given.Noon(1));

    private static CommandRequest Request() => Given.Request("acme") with { Actor = new Actor("slack:T1/U2", null), Platform = "slack", Workspace = "T1", Place = "C1" };

    private PeopleDirectory Directory(InMemoryIdentities identities, params IChatDirectory[] platforms) => new(
        new InMemoryAccounts([], [Mia, Tom, new Person { Key = "two-a", Name = "A", Email = "two@us.example" }, new Person { Key = "two-b", Name = "B", Email = "Two@us.example" }]),
        (identities, _clock))
    { Platforms = platforms, Tell = _told.Add };
}
