using CustomerHealth.Core.Conversations;
using CustomerHealth.Testing.Teams;

namespace CustomerHealth.Channels.Tests.Teams.Web;

/// <summary>Who people are and who reads where, as Teams' rosters tell.</summary>
public sealed class TeamsDirectoryTests
{
    [Fact]
    public async Task Profile_OfSomebodyWithAChat_IsAskedOnceForTenMinutes()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await kit.KnowChatAsync(ATeamsWeb.Mara);

        foreach (var place in (string[])[ATeamsWeb.Mara.ObjectId, ATeamsWeb.Mara.ObjectId.ToUpperInvariant(), ATeamsWeb.Mara.ObjectId])
            (await kit.Directory.ProfileAsync(kit.At(place), default)).ShouldBe(new ChatProfile("Mara Lindqvist", "mara@firm.example", IsOutsider: false));
        kit.Teams.CallsOf("member").Count.ShouldBe(1);
        kit.References.All.Single().Email.ShouldBe("mara@firm.example", "from now on the address finds the chat");

        kit.Clock.Advance(TimeSpan.FromMinutes(10));
        await kit.Directory.ProfileAsync(kit.At(ATeamsWeb.Mara.ObjectId), default);
        kit.Teams.CallsOf("member").Count.ShouldBe(2);
    }

    /// <summary>Who wrote in a channel and has no chat with the bot is found where they wrote.</summary>
    [Fact]
    public async Task Profile_OfAGuestOfAChannel_IsAnOutsiders()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await kit.KnowChannelAsync(ATeamsWeb.Quay, "quay");

        (await kit.Directory.ProfileAsync(kit.At(ATeamsWeb.Gus.ObjectId), default)).ShouldBe(new ChatProfile("Gus Guest", "gus@client.example", IsOutsider: true));
    }

    [Fact]
    public async Task Profile_OfNobody_IsNoneAndIsNotSoughtAgainForAMinute()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");

        for (var asked = 0; asked < 3; asked++)
            (await kit.Directory.ProfileAsync(kit.At("29:nobody"), default)).ShouldBeNull();
        kit.Teams.CallsOf("member").Count.ShouldBe(1);

        kit.Clock.Advance(TimeSpan.FromMinutes(1));
        await kit.Directory.ProfileAsync(kit.At("29:nobody"), default);
        kit.Teams.CallsOf("member").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Place_OfEveryKind_SaysWhoReadsThere()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await kit.KnowChannelAsync(ATeamsWeb.Quay, "quay");
        var chat = await kit.KnowChatAsync(ATeamsWeb.Mara);

        (await PlaceAsync(kit, "#harbour")).ShouldBe(new ChatPlace("#harbour", 2, HasOutsiders: false, IsDirect: false));
        (await PlaceAsync(kit, $"{ATeamsWeb.Quay};messageid=1700")).ShouldBe(new ChatPlace("#quay", 3, HasOutsiders: true, IsDirect: false));
        (await PlaceAsync(kit, chat)).ShouldBe(new ChatPlace("a chat with the bot", 1, HasOutsiders: false, IsDirect: true));
        (await PlaceAsync(kit, ATeamsWeb.Mara.ObjectId)).ShouldBe(new ChatPlace("a chat with the bot", 1, HasOutsiders: false, IsDirect: true));
    }

    /// <summary>CH-5: a roster may name bots, of which Teams says neither tenant nor role; none of them reads.</summary>
    [Fact]
    public async Task Place_WithABotInItsRoster_HasTheReadersAlone()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        kit.Teams.Tenant.Add(ATeamsWeb.Harbour, ATeamsWeb.Mara, new FakeTeamsMember($"28:{kit.Teams.Tenant.AppId}", "", "Health", "") { Role = null });

        (await PlaceAsync(kit, "#harbour")).ShouldBe(new ChatPlace("#harbour", 1, HasOutsiders: false, IsDirect: false));
    }

    /// <summary>What is not known counts as a place with outsiders: no answer at all.</summary>
    [Theory]
    [InlineData("19:unknown@thread.v2")]
    [InlineData("#unknown")]
    [InlineData("unknown@firm.example")]
    public async Task Place_NotKnown_IsNone(string place)
    {
        await using var kit = await ATeamsWeb.StartAsync();

        (await PlaceAsync(kit, place)).ShouldBeNull();
    }

    [Fact]
    public async Task Look_AtAnotherTenantOrPlatform_AsksNobody()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");

        (await kit.Directory.PlaceAsync(kit.At(ATeamsWeb.Harbour) with { Workspace = "other" }, default)).ShouldBeNull();
        (await kit.Directory.ProfileAsync(kit.At(ATeamsWeb.Mara.ObjectId) with { Platform = "slack" }, default)).ShouldBeNull();

        kit.Teams.Calls.ShouldBeEmpty();
    }

    /// <summary>CH-5: long enough for what is sent in one go, too short for a guest to come in and not be seen.</summary>
    [Fact]
    public async Task Place_AskedAgain_IsTenSecondsOldAtMost()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await PlaceAsync(kit, ATeamsWeb.Harbour);
        kit.Teams.Tenant.Add(ATeamsWeb.Harbour, ATeamsWeb.Mara, ATeamsWeb.Gus);

        kit.Clock.Advance(TimeSpan.FromSeconds(9));
        (await PlaceAsync(kit, ATeamsWeb.Harbour))!.HasOutsiders.ShouldBeFalse();
        kit.Clock.Advance(TimeSpan.FromSeconds(1));
        (await PlaceAsync(kit, ATeamsWeb.Harbour))!.HasOutsiders.ShouldBeTrue();
    }

    /// <summary>More members than are read: nobody knows who the others are.</summary>
    [Fact]
    public async Task Place_WithMoreMembersThanAreRead_HasOutsiders()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        kit.Teams.Tenant.Add(ATeamsWeb.Harbour, [.. Enumerable.Range(0, 2001).Select(n => new FakeTeamsMember($"29:{n}", $"{n:00000000}-0000-4000-8000-000000000000", $"Person {n}", $"p{n}@firm.example"))]);

        (await PlaceAsync(kit, ATeamsWeb.Harbour)).ShouldBe(new ChatPlace("#harbour", null, HasOutsiders: true, IsDirect: false));
    }

    private static Task<ChatPlace?> PlaceAsync(ATeamsWeb kit, string place) => kit.PassAsync(kit.Directory.PlaceAsync(kit.At(place), default));
}
