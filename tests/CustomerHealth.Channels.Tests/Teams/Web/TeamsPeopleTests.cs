using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Channels.Tests.Teams.Sending;
using CustomerHealth.Core.Replies;
using CustomerHealth.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerHealth.Channels.Tests.Teams.Web;

/// <summary>Who is looked for where, and whom a private message goes to.</summary>
public sealed class TeamsPeopleTests
{
    private const int Teams = 50;

    private static readonly Reply Private = new() { Kind = ReplyKind.Done, Text = "Acme Robotics fell to Red 41" };

    /// <summary>Her address passed to somebody else: what is for its holder does not go to her.</summary>
    [Fact]
    public async Task Send_AddressThatPassedToSomebodyElse_GoesToWhoHasItNow()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        var (hers, his) = (await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara), await outbox.Kit.KnowChatAsync(ATeamsWeb.Nils));
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await outbox.WriteAsync("mara@firm.example", Private, "1");
        await outbox.RunAsync();
        outbox.Seen(hers).ShouldHaveSingleItem();

        var (mara, nils) = (ATeamsWeb.Mara with { Email = "mara.l@firm.example" }, ATeamsWeb.Nils with { Email = "mara@firm.example" });
        outbox.Teams.Tenant.Add(hers, mara);
        outbox.Teams.Tenant.Add(his, nils);
        outbox.Teams.Tenant.Add(ATeamsWeb.Harbour, mara, nils);
        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(10));
        await outbox.WriteAsync("mara@firm.example", Private, "2");
        await outbox.RunAsync();
        await outbox.WriteAsync("mara.l@firm.example", Private, "3");
        await outbox.RunAsync();

        outbox.Seen(his).Count.ShouldBe(1);
        outbox.Seen(hers).Count.ShouldBe(2);
    }

    /// <summary>Nobody has it any more.</summary>
    [Fact]
    public async Task Send_AddressThatNobodyHasAnyMore_IsNotSentToWhoHadIt()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        var chat = await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        await outbox.WriteAsync("mara@firm.example", Private, "1");
        await outbox.RunAsync();
        outbox.Teams.Tenant.Add(chat, ATeamsWeb.Mara with { Email = "mara.l@firm.example" });
        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(10));

        await outbox.WriteAsync("mara@firm.example", Private, "2");
        await outbox.RunAsync();

        outbox.Seen(chat).ShouldHaveSingleItem();
        (await outbox.DeadAsync()).ShouldContain("nobody of that address is known");
    }

    /// <summary>A firm of many teams: who is only in the one that was silent longest is found, by either address.</summary>
    [Theory]
    [InlineData("22222222-0000-4000-8000-000000000002")]
    [InlineData("nils@firm.example")]
    public async Task Find_InTheLastOfManyTeams_IsFound(string place)
    {
        await using var kit = await ManyTeamsAsync();

        (await kit.Directory.ProfileAsync(kit.At(place), default)).ShouldBe(new Core.Conversations.ChatProfile("Nils Berg", "nils@firm.example", IsOutsider: false));
    }

    /// <summary>Somebody waits for the answer: where they asked is asked first, and alone.</summary>
    [Fact]
    public async Task Find_WhoWasJustHeardInOneOfManyTeams_AsksThereAlone()
    {
        await using var kit = await ManyTeamsAsync();
        kit.Services.GetRequiredService<TeamsPeople>().Hear(kit.At(ATeamsWeb.Nils.ObjectId), kit.At(ATeamsWeb.Harbour));

        (await kit.Directory.ProfileAsync(kit.At(ATeamsWeb.Nils.ObjectId), default)).ShouldNotBeNull();

        kit.Teams.CallsOf("member").ShouldHaveSingleItem().Path.ShouldContain("harbour");
    }

    /// <summary>The teams could not be asked: nobody knows, so that nobody is remembered, and the next one who asks is told.</summary>
    [Fact]
    public async Task Find_ThePlacesCouldNotBeAsked_IsNotNobody()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Quay, "quay");
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        outbox.Teams.Tenant.Add(ATeamsWeb.Quay, ATeamsWeb.Nils);
        outbox.Teams.Tenant.Add(ATeamsWeb.Harbour, ATeamsWeb.Nils);
        outbox.Teams.Next("members", [.. Enumerable.Repeat(FakeConnectorFault.BadGateway, 6)]);
        await outbox.WriteAsync("mara@firm.example", Private);
        await outbox.RunAsync();
        (await outbox.WaitingAsync()).LastError.ShouldBe("Teams could not be reached: HTTP 502");

        await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        await outbox.SettleAsync();

        outbox.Seen($"a:{ATeamsWeb.Mara.ObjectId}").ShouldHaveSingleItem();
    }

    /// <summary>Asked about before she had the app, and written to right after she has installed it: the chat lives.</summary>
    [Fact]
    public async Task Find_NobodyRememberedAndThenInstalled_IsWrittenTo()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        (await outbox.Kit.Directory.ProfileAsync(outbox.Kit.At(ATeamsWeb.Mara.ObjectId), default)).ShouldBeNull();
        var chat = await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, Private);

        (await outbox.RunAsync()).Sent.ShouldBe(1);

        outbox.Seen(chat).ShouldHaveSingleItem();
    }

    /// <summary>Nobody in the chat answers to the id: that is ours to say, and kills no conversation.</summary>
    [Fact]
    public async Task Send_MemberNotFoundInTheChat_DoesNotKillTheConversation()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        var chat = await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        outbox.Teams.Tenant.Add(chat);
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, Private);

        await outbox.RunAsync();

        (await outbox.DeadAsync()).ShouldContain("no_such_person");
        outbox.Kit.References.All.Single().DeadSince.ShouldBeNull();
    }

    /// <summary>Heard in a channel that the bot was just let into: what was remembered is forgotten.</summary>
    [Fact]
    public async Task Hear_OfSomebodyWhoWasNobody_IsLookedForAtOnce()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        (await kit.Directory.ProfileAsync(kit.At(ATeamsWeb.Nils.ObjectId), default)).ShouldBeNull();
        await kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        (await kit.Directory.ProfileAsync(kit.At(ATeamsWeb.Nils.ObjectId), default)).ShouldBeNull();

        kit.Services.GetRequiredService<TeamsPeople>().Hear(kit.At(ATeamsWeb.Nils.ObjectId), kit.At(ATeamsWeb.Harbour));

        (await kit.Directory.ProfileAsync(kit.At(ATeamsWeb.Nils.ObjectId), default)).ShouldNotBeNull();
    }

    private static async Task<ATeamsWeb> ManyTeamsAsync()
    {
        var kit = await ATeamsWeb.StartAsync();
        await kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        for (var n = 0; n < Teams; n++)
        {
            kit.Clock.Advance(TimeSpan.FromSeconds(1));
            var team = $"19:team{n}@thread.tacv2";
            kit.Teams.Tenant.Add(team, ATeamsWeb.Gus);
            await kit.KnowChannelAsync(team, $"team{n}");
        }

        return kit;
    }
}
