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
        (await kit.Directory.ProfileAsync(At("U1") with { Platform = "teams" }, default)).ShouldBeNull();
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
        kit.Slack.CallsOf("users.list").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Place_TheBotCannotLookInto_IsNotKnown()
    {
        await using var kit = await ASlackWeb.StartAsync();

        (await kit.Directory.PlaceAsync(At("C404"), default)).ShouldBeNull();
        (await kit.Directory.PlaceAsync(At("#nowhere"), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Place_AskedAgainWithinFiveMinutes_IsRemembered()
    {
        await using var kit = await ASlackWeb.StartAsync();
        await kit.Directory.PlaceAsync(At("C1"), default);
        kit.Clock.Advance(TimeSpan.FromMinutes(4));
        await kit.Directory.PlaceAsync(At("C1"), default);
        kit.Slack.CallsOf("conversations.members").Count.ShouldBe(1);

        kit.Clock.Advance(TimeSpan.FromMinutes(1));
        await kit.Directory.PlaceAsync(At("C1"), default);

        kit.Slack.CallsOf("conversations.members").Count.ShouldBe(2);
    }

    private static ChatAddress At(string place) => new("slack", "T000000001", place);
}
