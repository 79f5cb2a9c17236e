using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests.Slack;

public sealed class ChatKitTests
{
    private static readonly Dictionary<string, Reply> Golden = new(StringComparer.Ordinal)
    {
        ["conflict"] = AReply.AcmeConflict,
        ["uncombined"] = AReply.AcmeUncombined,
        ["unknown"] = AReply.BrindlewickUnknown,
        ["choices"] = AReply.Choices,
        ["help"] = AReply.Help,
        ["refusal"] = AReply.Refusal,
        ["list"] = AReply.List,
    };

    [NodeFact]
    public async Task SlackDriver_AllCases_Pass()
    {
        await using var host = await SlackHost.StartAsync(null, ("SigningSecret", SlackHost.Secret));

        var printed = await Node.RunAsync("slack/slack-driver.mjs", [host.Url.ToString()], ("SIGNING_SECRET", SlackHost.Secret));

        printed.ShouldContain("16 passed, 0 failed");
    }

    [NodeFact(Packages = true)]
    public async Task GoldenMessages_ConformToSlacksTypes()
    {
        var folder = Directory.CreateTempSubdirectory("chat-kit-");
        try
        {
            foreach (var (name, reply) in Golden)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".json"), ASlackMessage.Json(reply));

            var files = folder.GetFiles().Select(file => file.FullName);
            var printed = await Node.RunAsync("cards/check-slack-types.mjs", files, ("CHAT_KIT_MODULES", Node.Modules ?? ""));

            printed.ShouldContain($"{Golden.Count} passed, 0 failed");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
