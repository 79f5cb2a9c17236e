using CustomerHealth.Channels.Tests.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerHealth.Channels.Tests.Teams.Sending;

/// <summary>A conversation that Teams lets nothing into is left alone for some hours, not for ever: an administrator may repair what is wrong, and Teams tells nobody of that.</summary>
public sealed class TeamsDeathTests
{
    private static readonly Reply Alert = new() { Kind = ReplyKind.Done, Text = "Acme Robotics fell to Red 41" };

    private static readonly string Chat = $"a:{ATeamsWeb.Mara.ObjectId}";

    /// <summary>The app was switched off for an hour: what is due hours later goes out, and what comes after it too.</summary>
    [Theory]
    [InlineData(ATeamsWeb.Harbour)]
    [InlineData("#harbour")]
    [InlineData("11111111-0000-4000-8000-000000000001")]
    [InlineData("mara@firm.example")]
    public async Task Dead_SomeHoursLater_IsTriedAgainAndLives(string place)
    {
        await using var outbox = await DeadAsync(place);
        outbox.Kit.Clock.Advance(TimeSpan.FromHours(2));
        await outbox.WriteAsync(place, Alert, "2");
        await outbox.RunAsync();
        outbox.Teams.CallsOf("send").Count.ShouldBe(1, "it is left alone for three hours");

        outbox.Kit.Clock.Advance(TimeSpan.FromHours(1));
        await outbox.WriteAsync(place, Alert, "3");
        (await outbox.RunAsync()).Sent.ShouldBe(1);
        await outbox.WriteAsync(place, Alert, "4");
        (await outbox.RunAsync()).Sent.ShouldBe(1);

        outbox.Kit.References.All.ShouldAllBe(one => one.DeadSince == null);
    }

    /// <summary>Repaired within the hour, and asked for again: they all go out at once.</summary>
    [Theory]
    [InlineData(ATeamsWeb.Harbour)]
    [InlineData("11111111-0000-4000-8000-000000000001")]
    [InlineData("mara@firm.example")]
    public async Task Dead_AskedForAgain_IsTriedAtOnce(string place)
    {
        await using var outbox = await DeadAsync(place);
        await outbox.WriteAsync(place, Alert, "2");
        await outbox.RunAsync();
        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(10));

        await ResendAsync(outbox);
        await outbox.SettleAsync();

        outbox.Seen(place.StartsWith("19:", StringComparison.Ordinal) ? place : Chat).Count.ShouldBe(2);
        outbox.Kit.References.All.ShouldAllBe(one => one.DeadSince == null);
    }

    /// <summary>Not repaired: it is refused once more, and from then on left alone for hours again.</summary>
    [Fact]
    public async Task Dead_RefusedAgain_IsLeftAloneForHoursFromThenOn()
    {
        await using var outbox = await DeadAsync(ATeamsWeb.Harbour);
        outbox.Kit.Clock.Advance(TimeSpan.FromHours(2));
        outbox.Teams.Next("send", FakeConnectorFault.Error(403, "BotDisabledByAdmin"));
        await ResendAsync(outbox);
        await outbox.SettleAsync();

        outbox.Kit.Clock.Advance(TimeSpan.FromHours(2));
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert, "2");
        await outbox.RunAsync();

        outbox.Teams.CallsOf("send").Count.ShouldBe(2);
        outbox.Kit.References.All.Single(one => one.Address.Place == ATeamsWeb.Harbour).DeadBecause!.ShouldContain("BotDisabledByAdmin");
    }

    /// <summary>The app was taken out for one person: neither their profile nor the message gets through, and the sentence says what to do.</summary>
    [Fact]
    public async Task PersonWhoseAppIsUninstalled_GivesUpWithWhatTheAdministratorDoes()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        outbox.Teams.Next("member", FakeConnectorFault.Error(403, "BotNotInConversationRoster"));
        await outbox.WriteAsync(ATeamsWeb.Mara.ObjectId, Alert);

        await outbox.RunAsync();

        (await outbox.DeadAsync()).ShouldBe("Teams refused it: the app is not installed there, or was taken out: install it for the person or the team again (docs/install-teams.md) (403 BotNotInConversationRoster)");
        outbox.Kit.References.All.Single().DeadBecause.ShouldBe(await outbox.DeadAsync());
        outbox.Teams.CallsOf("send").ShouldBeEmpty();
    }

    /// <summary>The channel was deleted while nobody told of it: that is said once, and it is left alone.</summary>
    [Fact]
    public async Task ConversationThatIsGone_IsSaidAndLeftAlone()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        outbox.Teams.Tenant.Rosters.TryRemove(ATeamsWeb.Harbour, out _).ShouldBeTrue();
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert);
        await outbox.RunAsync();
        (await outbox.DeadAsync()).ShouldContain("the conversation is gone, or the app was taken out of it");
        var calls = outbox.Teams.Calls.Count;

        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert, "2");
        await outbox.RunAsync();

        outbox.Teams.Calls.Count.ShouldBe(calls);
        outbox.Kit.References.All.Single().DeadBecause!.ShouldContain("404 ConversationNotFound");
    }

    /// <summary>Two teams had a channel of that name, and both are dead: hours later none of them is taken for the other.</summary>
    [Fact]
    public async Task Dead_TwoOfOneName_NeitherIsTried()
    {
        await using var outbox = await DeadAsync(ATeamsWeb.Harbour);
        await outbox.Kit.KnowChannelAsync("19:cove@thread.tacv2", "harbour");
        await outbox.Kit.References.MarkDeadAsync(outbox.Kit.At("19:cove@thread.tacv2"), "taken out", outbox.Kit.Clock.Now, default);
        outbox.Kit.Clock.Advance(TimeSpan.FromHours(4));
        await outbox.WriteAsync("#harbour", Alert, "2");

        await outbox.RunAsync();

        outbox.Teams.CallsOf("send").Count.ShouldBe(1, "the one that found it dead");
        (await outbox.Store.Outbox.ListAsync([OutboxState.Dead], 10, default)).ShouldContain(one => one.LastError!.Contains("name the channel by its id", StringComparison.Ordinal));
    }

    /// <summary>Who asks who reads there, before anything is written, is told again after as long: else nothing would ever be written that finds out.</summary>
    [Fact]
    public async Task Dead_SomeHoursLater_CanBeLookedInto()
    {
        await using var outbox = await DeadAsync(ATeamsWeb.Harbour);
        var directory = outbox.Kit.Services.GetServices<IChatDirectory>().Single();
        var address = outbox.Kit.At(ATeamsWeb.Harbour);
        var before = await outbox.Kit.PassAsync(directory.PlaceAsync(address, default));
        outbox.Kit.Clock.Advance(TimeSpan.FromHours(4));

        var after = await outbox.Kit.PassAsync(directory.PlaceAsync(address, default));

        before.ShouldBeNull();
        after.ShouldNotBeNull();
    }

    private static async Task<ATeamsOutbox> DeadAsync(string place)
    {
        var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await outbox.Kit.KnowChatAsync(ATeamsWeb.Mara);
        outbox.Teams.Next("send", FakeConnectorFault.Error(403, "BotNotInConversationRoster"));
        await outbox.WriteAsync(place, Alert);
        await outbox.RunAsync();
        (await outbox.DeadAsync()).ShouldContain("403 BotNotInConversationRoster");
        return outbox;
    }

    private static Task<int> ResendAsync(ATeamsOutbox outbox) =>
        outbox.Store.Outbox.ResendAllAsync(new(outbox.Kit.Clock.Now, "operator", "terminal", "messages-resent", "outbox:all", null, null), default);
}
