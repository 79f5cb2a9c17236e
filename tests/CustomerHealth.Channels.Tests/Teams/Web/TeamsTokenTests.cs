using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerHealth.Channels.Tests.Teams.Web;

public sealed class TeamsTokenTests
{
    [Fact]
    public async Task Get_Again_AsksOnceUntilFiveMinutesBeforeItExpires()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        var tokens = kit.Services.GetRequiredService<TeamsToken>();

        var first = await tokens.GetAsync(default);
        kit.Clock.Advance(TimeSpan.FromSeconds(3599 - 301));
        (await tokens.GetAsync(default)).ShouldBe(first);
        kit.Teams.CallsOf("token").Count.ShouldBe(1);

        kit.Clock.Advance(TimeSpan.FromSeconds(2));
        (await tokens.GetAsync(default)).ShouldNotBe(first);
        kit.Teams.CallsOf("token").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Get_ByManyAtOnce_AsksOnce()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        var tokens = kit.Services.GetRequiredService<TeamsToken>();

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(default)));

        all.Distinct().ShouldHaveSingleItem().ShouldBeOfType<ConnectorAnswer<string>.Ok>();
        kit.Teams.CallsOf("token").Count.ShouldBe(1);
    }

    /// <summary>Two calls are refused with the same token: the slower one takes nothing from what the other has got meanwhile.</summary>
    [Fact]
    public async Task Forget_OneThatWasReplacedAlready_KeepsTheOther()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        var tokens = kit.Services.GetRequiredService<TeamsToken>();
        var first = (await tokens.GetAsync(default)).ShouldBeOfType<ConnectorAnswer<string>.Ok>().Value;
        tokens.Forget(first);
        var second = await tokens.GetAsync(default);

        tokens.Forget(first);

        (await tokens.GetAsync(default)).ShouldBe(second);
        kit.Teams.CallsOf("token").Count.ShouldBe(2);
    }

    /// <summary>Who gives up waiting takes nothing from the others.</summary>
    [Fact]
    public async Task Get_OneGivesUp_TheOthersHaveIt()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        var tokens = kit.Services.GetRequiredService<TeamsToken>();
        using var stop = new CancellationTokenSource();
        kit.Teams.Next("token", FakeConnectorFault.Hang);

        var one = tokens.GetAsync(stop.Token);
        var other = tokens.GetAsync(default);
        await kit.Teams.HangingAsync();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(one);
        kit.Clock.Advance(TimeSpan.FromSeconds(10));

        (await other).ShouldBe(new ConnectorAnswer<string>.Failed(null));
        (await tokens.GetAsync(default)).ShouldBeOfType<ConnectorAnswer<string>.Ok>();
    }

    [Fact]
    public async Task Get_EntraIsDownBeforeItExpires_GoesOnWithTheOldOne()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        var tokens = kit.Services.GetRequiredService<TeamsToken>();
        var first = await tokens.GetAsync(default);
        kit.Teams.Next("token", FakeConnectorFault.BadGateway, FakeConnectorFault.BadGateway);

        kit.Clock.Advance(TimeSpan.FromSeconds(3599 - 60));
        (await tokens.GetAsync(default)).ShouldBe(first);
        kit.Clock.Advance(TimeSpan.FromSeconds(61));
        (await tokens.GetAsync(default)).ShouldBe(new ConnectorAnswer<string>.Failed(502));
    }

    [Fact]
    public async Task Get_WrongSecret_SaysWhatTheAdministratorDoesAndNothingOfTheSecret()
    {
        await using var kit = await ATeamsWeb.StartAsync(settings: [("ClientSecret", "an-expired~secret")]);

        var answer = await kit.Connector.MemberAsync(kit.Target, ATeamsWeb.Mara.Id, default);

        var because = answer.ShouldBeOfType<ConnectorAnswer<TeamsMember>.ShutOut>().Because;
        because.ShouldContain("Teams:ClientSecret");
        because.ShouldContain("(invalid_client AADSTS7000215)");
        (because + string.Concat(kit.Logs.Lines)).ShouldNotContain("an-expired~secret");
        kit.Teams.CallsOf("member").ShouldBeEmpty();
    }
}
