using CustomerHealth.Channels.Slack.Manifest;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Web;

/// <summary>CH-5 stands on this: who reads where.</summary>
public sealed class SlackDirectoryTests
{
    private static readonly Dictionary<string, FakeSlackUser> Outsiders = new()
    {
        ["guest"] = new FakeSlackUser("U2", "Guest", "g@client.example") { IsRestricted = true },
        ["guest of one channel"] = new FakeSlackUser("U2", "Guest", "g@client.example") { IsUltraRestricted = true },
        ["stranger"] = new FakeSlackUser("U2", "Stranger", null) { IsStranger = true },
        ["of another organisation"] = new FakeSlackUser("U2", "Client", "c@client.example") { TeamId = "T9" },
    };

    public static TheoryData<string> OutsiderNames => [.. Outsiders.Keys];

    [Fact]
    public async Task Profile_Colleague_HasNameAndAddress()
    {
        await using var kit = await ASlackWeb.StartAsync();

        (await kit.Directory.ProfileAsync(At("U1"), default)).ShouldBe(new ChatProfile("Mara Lindqvist", "mara@firm.example", IsOutsider: false));
        (await kit.Directory.ProfileAsync(At("mara@firm.example"), default))!.Name.ShouldBe("Mara Lindqvist");
        (await kit.Directory.ProfileAsync(At("U404"), default)).ShouldBeNull();
        (await kit.Workspaces.ProfileAsync(At("U1") with { Platform = "teams" }, default)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(OutsiderNames))]
    public async Task Place_OneOutsiderAmongTheMembers_HasOutsiders(string name)
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.Add(Outsiders[name]);
        kit.Slack.Workspace.AddChannel("C2", "with-client", "U1", "U2");

        (await kit.Directory.ProfileAsync(At("U2"), default))!.IsOutsider.ShouldBeTrue();
        (await kit.Directory.PlaceAsync(At("C2"), default)).ShouldBe(new ChatPlace("#with-client", 2, HasOutsiders: true, IsDirect: false));
        (await kit.Directory.PlaceAsync(At("U2"), default)).ShouldBe(new ChatPlace("a direct message", 1, HasOutsiders: true, IsDirect: true));
    }

    [Fact]
    public async Task Place_ColleaguesAlone_HasNone()
    {
        await using var kit = await ASlackWeb.StartAsync();

        var expected = new ChatPlace("#pod-harbour", 1, HasOutsiders: false, IsDirect: false);

        (await kit.Directory.PlaceAsync(At("C1"), default)).ShouldBe(expected);
        (await kit.Directory.PlaceAsync(At("#pod-harbour"), default)).ShouldBe(expected);
        (await kit.Directory.PlaceAsync(At("U1"), default))!.HasOutsiders.ShouldBeFalse();
    }

    [Fact]
    public async Task Place_SharedWithAnotherOrganisation_HasOutsidersWhoeverIsThere()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.Channels["C1"] = kit.Slack.Workspace.Channels["C1"] with { IsExtShared = true };

        (await kit.Directory.PlaceAsync(At("C1"), default))!.HasOutsiders.ShouldBeTrue();
    }

    [Fact]
    public async Task Place_MoreMembersThanCanBeKnown_HasOutsidersAndNoCount()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.AddChannel("C2", "everybody", [.. Enumerable.Range(0, 1001).Select(number => $"U9{number}")]);

        (await kit.Directory.PlaceAsync(At("C2"), default)).ShouldBe(new ChatPlace("#everybody", null, HasOutsiders: true, IsDirect: false));
    }

    [Fact]
    public async Task Place_ManyMembers_ReadsTheListOfUsersNotEachOfThem()
    {
        await using var kit = await ASlackWeb.StartAsync();
        string[] ids = [.. Enumerable.Range(0, 300).Select(number => $"U9{number}")];
        foreach (var id in ids)
            kit.Slack.Workspace.Add(new FakeSlackUser(id, "Colleague", null));
        kit.Slack.Workspace.AddChannel("C2", "everybody", ids);

        (await kit.Directory.PlaceAsync(At("C2"), default)).ShouldBe(new ChatPlace("#everybody", 300, HasOutsiders: false, IsDirect: false));

        kit.Slack.CallsOf("users.info").ShouldBeEmpty();
        kit.Slack.CallsOf("users.list").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Place_SlackAsksToWaitInMidList_ReadsOnWhereItWas()
    {
        await using var kit = await ASlackWeb.StartAsync();
        string[] ids = [.. Enumerable.Range(0, 2500).Select(number => $"U9{number:D4}")];
        foreach (var id in ids)
            kit.Slack.Workspace.Add(new FakeSlackUser(id, "Colleague", null));
        kit.Slack.Workspace.AddChannel("C2", "many", ids[^900..]);
        kit.Slack.Next("users.list", FakeSlackFault.First(() => { }), FakeSlackFault.TooMany(60));
        (await kit.Directory.PlaceAsync(At("C2"), default)).ShouldBeNull();

        kit.Clock.Advance(TimeSpan.FromMinutes(1));
        (await kit.Directory.PlaceAsync(At("C2"), default))!.People.ShouldBe(900);

        kit.Slack.CallsOf("users.list").Select(call => call["cursor"]).ShouldBe([null, "999", "999", "1998"]);
    }

    [Fact]
    public async Task Place_NameOfNoChannel_IsNotLookedForAgainWithinAMinute()
    {
        await using var kit = await ASlackWeb.StartAsync();
        await kit.Directory.PlaceAsync(At("#later"), default);
        kit.Slack.Workspace.AddChannel("C9", "later", "U1");

        (await kit.Directory.PlaceAsync(At("#later"), default)).ShouldBeNull();
        kit.Slack.CallsOf("conversations.list").Count.ShouldBe(1);
        kit.Clock.Advance(TimeSpan.FromMinutes(1));

        (await kit.Directory.PlaceAsync(At("#later"), default)).ShouldNotBeNull();
    }

    /// <summary>CH-5: Slack tells who is in it only to an app with im:read, which ours is not. One between two people has an id of the same kind.</summary>
    [Fact]
    public async Task Place_DirectConversationByItsId_IsDirectOnlyWhenItIsTheBotsOwn()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.Scopes = string.Join(',', SlackManifest.Scopes().Keys);
        var own = kit.Slack.Workspace.Direct("U1");
        kit.Slack.Workspace.Channels["D9"] = new FakeSlackChannel("D9", null, ["U1", "U3"]);

        (await kit.Directory.PlaceAsync(At(own.Id), default)).ShouldBe(new ChatPlace("a direct message", 1, HasOutsiders: true, IsDirect: true));
        own.Messages.Enqueue(new FakeSlackMessage { Ts = "1.1", Author = "U1" });
        (await kit.Directory.PlaceAsync(At(own.Id), default)).ShouldBe(new ChatPlace("a direct message", 1, HasOutsiders: false, IsDirect: true));
        (await kit.Directory.PlaceAsync(At("D9"), default)).ShouldBeNull();

        kit.Slack.CallsOf("conversations.info").ShouldBeEmpty();
    }

    /// <summary>CH-5: with another workspace of one's own organisation nobody outside reads.</summary>
    [Theory]
    [InlineData("E1", "E1", false)]
    [InlineData("E1", "E2", true)]
    [InlineData(null, null, true)]
    public async Task Place_SharedWithAnotherWorkspace_HasOutsidersUnlessItIsOfTheSameOrganisation(string? ours, string? theirs, bool hasOutsiders)
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.EnterpriseId = ours;
        kit.Slack.Workspace.Add(new FakeSlackUser("U2", "Elsewhere", null) { TeamId = "T9", EnterpriseId = theirs });
        kit.Slack.Workspace.Channels["C2"] = kit.Slack.Workspace.AddChannel("C2", "whole-firm", "U1", "U2") with { IsOrgShared = true };

        (await kit.Directory.PlaceAsync(At("C2"), default))!.HasOutsiders.ShouldBe(hasOutsiders);
        (await kit.Directory.ProfileAsync(At("U2"), default))!.IsOutsider.ShouldBe(hasOutsiders);
    }

    [Fact]
    public async Task Place_AnotherOrganisationIsInvited_HasOutsidersAlready()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.Channels["C1"] = kit.Slack.Workspace.Channels["C1"] with { IsPendingExtShared = true };

        (await kit.Directory.PlaceAsync(At("C1"), default))!.HasOutsiders.ShouldBeTrue();
    }

    /// <summary>A user of another workspace is an outsider whatever workspace the address names: the token's counts.</summary>
    [Fact]
    public async Task Profile_AddressOfAWorkspaceThatIsNotAllowed_IsNobodys()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.Add(new FakeSlackUser("U2", "Elsewhere", null) { TeamId = "T9" });

        (await kit.Workspaces.ProfileAsync(At("U2") with { Workspace = "T9" }, default)).ShouldBeNull();
        (await kit.Workspaces.PlaceAsync(At("#pod-harbour") with { Workspace = "T9" }, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Place_TheBotCannotLookInto_IsNotKnown()
    {
        await using var kit = await ASlackWeb.StartAsync();

        (await kit.Directory.PlaceAsync(At("C404"), default)).ShouldBeNull();
        (await kit.Directory.PlaceAsync(At("#nowhere"), default)).ShouldBeNull();
    }

    /// <summary>A channel of one's own people into which nobody has invited the bot; once somebody does, that counts at once.</summary>
    [Fact]
    public async Task Place_TheBotIsNotIn_CannotBeWrittenToUntilItIsInvited()
    {
        await using var kit = await ASlackWeb.StartAsync();
        var channel = kit.Slack.Workspace.AddChannel("C2", "pod-north", "U1");
        kit.Slack.Workspace.Channels["C2"] = channel with { Members = ["U1"] };

        var before = await kit.Directory.PlaceAsync(At("C2"), default);
        kit.Slack.Workspace.Channels["C2"] = channel;
        var after = await kit.Directory.PlaceAsync(At("C2"), default);

        before.ShouldBe(new ChatPlace("#pod-north", 1, HasOutsiders: false, IsDirect: false) { CanPost = false });
        after!.CanPost.ShouldBeTrue();
    }

    /// <summary>CH-5: what was true some seconds ago is true for the messages of one round, and for no more.</summary>
    [Fact]
    public async Task Place_GuestJoins_IsSeenTenSecondsLater()
    {
        await using var kit = await ASlackWeb.StartAsync();
        (await kit.Directory.PlaceAsync(At("C1"), default))!.HasOutsiders.ShouldBeFalse();
        await kit.Directory.PlaceAsync(At("C1"), default);
        kit.Slack.CallsOf("conversations.members").Count.ShouldBe(1);

        kit.Slack.Workspace.Add(Outsiders["guest"]);
        kit.Slack.Workspace.AddChannel("C1", "pod-harbour", "U1", "U2");
        kit.Clock.Advance(TimeSpan.FromSeconds(10));

        (await kit.Directory.PlaceAsync(At("C1"), default))!.HasOutsiders.ShouldBeTrue();
    }

    private static ChatAddress At(string place) => new("slack", "T000000001", place);
}
