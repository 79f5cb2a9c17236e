using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Web;

/// <summary>The fake is only as good as what Slack's own client makes of it.</summary>
public sealed class FakeSlackTests
{
    [NodeFact(Packages = true)]
    public async Task SlacksOwnClient_EveryMethodWeUse_GetsWhatSlackWouldAnswer()
    {
        // The clock stands still: a trigger of Slack's lives three seconds, and node may need longer to start.
        await using var slack = await FakeSlack.StartAsync(new FixedClock(SlackRequest.Now));
        slack.Workspace.Add(new FakeSlackUser("U1", "Csm One", "csm.one@example.com"));
        slack.Workspace.AddChannel("C1", "renewals", "U1");
        slack.Workspace.Channels["C2"] = new FakeSlackChannel("C2", "not-invited", ["U1"]);

        var printed = await Node.RunAsync(
            "slack/webapi-calibrate.mjs",
            [slack.Api.AbsoluteUri, slack.Workspace.Token],
            ("CHAT_KIT_MODULES", Node.Modules ?? ""),
            ("TRIGGER", slack.Workspace.NewTrigger()));

        printed.ShouldContain("29 passed, 0 failed");
    }
}
