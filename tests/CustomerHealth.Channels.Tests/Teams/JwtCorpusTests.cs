using System.Globalization;
using CustomerHealth.Channels.Teams.Conversation;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>30 tokens and a roll-over of keys to the real endpoint: exactly 200 or a bare 401, the last column of chat-protocols 3.3.</summary>
public sealed class JwtCorpusTests
{
    [NodeFact]
    public async Task JwtCorpus_AllCasesAndRollOver_Pass()
    {
        var (printed, stored) = await RunAsync();

        printed.ShouldContain("ours: 31 of 31 passed");
        stored.ShouldBe(6, "what was accepted was stored, and nothing else was");
    }

    /// <summary>Microsoft's own libraries beside us show that the corpus asks for what theirs do, but for the cases in which they are known to be lax, or late.</summary>
    [NodeFact(Packages = true)]
    public async Task JwtCorpus_MicrosoftsLibrariesBeside_KeepTheirKnownDifferences()
    {
        var (printed, _) = await RunAsync(("CHAT_KIT_MODULES", Node.Modules ?? ""));

        printed.ShouldContain("ours: 31 of 31 passed");
        printed.ShouldContain("botframework-connector: 25 of 31 passed");
        printed.ShouldContain("teams.apps: 26 of 31 passed");
    }

    private static async Task<(string Printed, int Stored)> RunAsync(params (string Name, string Value)[] environment)
    {
        var port = Counterpart.FreePort().ToString(CultureInfo.InvariantCulture);
        await using var host = await TeamsHost.StartAsync(keys: ("OpenIdMetadataUrl", $"http://127.0.0.1:{port}/v1/.well-known/openidconfiguration"));

        var printed = await Node.RunAsync(
            "teams/jwt-corpus.mjs", [host.Url.AbsoluteUri], [("APP_ID", TeamsHost.App), ("TENANT_ID", TeamsHost.Tenant), ("OIDC_PORT", port), ("CHAT_KIT_MODULES", ""), .. environment]);
        return (printed, (await host.StoredAsync()).Count(work => work.Kind == TeamsMessageWork.KindOfWork));
    }
}
