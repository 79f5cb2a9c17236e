namespace CustomerHealth.Channels.Tests.Slack;

public sealed class ChatKitTests
{
    [NodeFact]
    public async Task SlackDriver_AllCases_Pass()
    {
        await using var host = await SlackHost.StartAsync(null, ("SigningSecret", SlackHost.Secret));

        var printed = await Node.RunAsync("slack/slack-driver.mjs", [host.Url.ToString()], ("SIGNING_SECRET", SlackHost.Secret));

        printed.ShouldContain("16 passed, 0 failed");
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
