using CustomerHealth.Testing.Teams;

namespace CustomerHealth.Channels.Tests.Teams.Web;

/// <summary>The fake is only as good as what the Bot Framework's own client makes of it.</summary>
public sealed class FakeConnectorTests
{
    [NodeFact(Packages = true)]
    public async Task TheFrameworksOwnClient_EveryCallWeMake_GetsWhatTeamsWouldAnswer()
    {
        await using var teams = await FakeConnector.StartAsync();
        teams.NeedsToken = false;
        teams.Tenant.Installed["mara"] = ATeamsWeb.Mara;
        teams.Tenant.Add(ATeamsWeb.Quay, ATeamsWeb.Mara, ATeamsWeb.Nils, ATeamsWeb.Gus);

        var printed = await Node.RunAsync(
            "teams/connector-calibrate.mjs",
            [teams.ServiceUrl, ATeamsWeb.Quay, teams.Tenant.AppId, teams.Tenant.Id, ATeamsWeb.Mara.Id],
            ("CHAT_KIT_MODULES", Node.Modules ?? ""));

        printed.ShouldContain("15 passed, 0 failed");
    }
}
