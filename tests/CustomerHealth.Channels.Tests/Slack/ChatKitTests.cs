using CustomerHealth.Channels.Slack.Conversation;
using CustomerHealth.Channels.Tests.Contract;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack;

public sealed class ChatKitTests
{
    [NodeFact]
    public async Task SlackDriver_AllCases_Pass()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var host = await CorpusHostAsync(slack);

        var printed = await Node.RunAsync("slack/slack-driver.mjs", [$"ours={Base(host)}"], ("SIGNING_SECRET", SlackHost.Secret));

        printed.ShouldContain("ours: 27 of 27 passed");
        await host.SettledAsync();
        host.Inbox.Received.Count(work => work.Kind == SlackEventWork.KindOfWork).ShouldBe(3, "an event, one with a character set, and one that came twice");
    }

    /// <summary>The official framework beside us shows that the corpus asks for what Slack's own do, but for the timestamp ahead.</summary>
    [NodeFact(Packages = true)]
    public async Task SlackDriver_BoltBeside_KeepsItsOneKnownDifference()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var host = await CorpusHostAsync(slack);
        using var bolt = Node.Start(
            "slack/bolt-reference.mjs",
            ("SIGNING_SECRET", SlackHost.Secret), ("CHAT_KIT_MODULES", Node.Modules ?? ""), ("SLACK_API_URL", slack.Api.AbsoluteUri), ("TOKEN", slack.Workspace.Token));
        try
        {
            var url = await bolt.StandardOutput.ReadLineAsync().InTimeAsync();

            var printed = await Node.RunAsync("slack/slack-driver.mjs", [$"ours={Base(host)}", $"bolt={url}"], ("SIGNING_SECRET", SlackHost.Secret));

            printed.ShouldContain("ours: 27 of 27 passed");
            printed.ShouldContain("bolt: 26 of 27 passed, different: timestamp 6 min ahead");
        }
        finally
        {
            bolt.Kill(entireProcessTree: true);
        }
    }

    private static string Base(SlackHost host) => host.At("").AbsoluteUri.TrimEnd('/');

    private static Task<SlackHost> CorpusHostAsync(FakeSlack slack)
    {
        slack.Workspace.Add(new FakeSlackUser(SlackPerson.User, "Mara", "mara@firm.example"));
        slack.Workspace.AddChannel(SlackPerson.Channel, "general", SlackPerson.User);
        return SlackHost.WithAsync(new SlackHostParts { Dispatcher = new ScriptedBot() }, [("SigningSecret", SlackHost.Secret), .. slack.Settings]);
    }

    [NodeFact(Packages = true)]
    public async Task TypeCheck_MessageWithoutBlocksOrViewWithoutTitle_Fails()
    {
        var folder = Directory.CreateTempSubdirectory("chat-kit-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "empty.json"), """{"blocks":[]}""");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "modal.json"), """{"type":"modal","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"x"}}]}""");

            var failed = await Record.ExceptionAsync(
                () => Node.RunAsync("cards/check-slack-types.mjs", folder.GetFiles().Select(file => file.FullName), ("CHAT_KIT_MODULES", Node.Modules ?? "")));

            failed.ShouldNotBeNull().Message.ShouldContain("0 passed, 2 failed");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [NodeFact(Packages = true)]
    public async Task GoldenMessagesAndViews_ConformToSlacksTypes()
    {
        var folder = Directory.CreateTempSubdirectory("chat-kit-");
        try
        {
            foreach (var name in Golden.Names)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".json"), Golden.Json(name));

            var files = folder.GetFiles().Select(file => file.FullName);
            var printed = await Node.RunAsync("cards/check-slack-types.mjs", files, ("CHAT_KIT_MODULES", Node.Modules ?? ""));

            printed.ShouldContain($"{Golden.Names.Count()} passed, 0 failed");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
