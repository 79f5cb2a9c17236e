using System.Net;

namespace CustomerHealth.Bot.Tests;

/// <summary>Slack towards the real program: its own process, the real store, signed and forged requests.</summary>
public sealed class SlackTests(SlackServer server) : IClassFixture<SlackServer>
{
    [Fact]
    public async Task SlashCommand_Signed_GetsTheCardAsBlockKitForTheAskerAlone()
    {
        var message = await server.AskAsync("acme", SlackServer.Sam);

        message["response_type"]!.GetValue<string>().ShouldBe("ephemeral");
        message["text"]!.GetValue<string>().ShouldStartWith("Acme Robotics: Conflict: advocate about to churn.");
        var blocks = message["blocks"]!.AsArray();
        blocks[0]!["text"]!["text"]!.GetValue<string>().ShouldBe("Acme Robotics");
        blocks.Count.ShouldBeLessThanOrEqualTo(12);
        blocks.Single(b => b!["type"]!.GetValue<string>() == "actions")!["elements"]![0]!["action_id"]!.GetValue<string>().ShouldStartWith("command.");
        blocks.Single(b => b!["fields"] is not null)!["fields"]!.AsArray().Count.ShouldBe(8);
    }

    [Fact]
    public async Task SlashCommand_NoAccountFits_OffersTheNearestAsAButton() =>
        (await server.AskAsync("m", SlackServer.Sam)).ToJsonString().ShouldContain("\"action_id\":\"command.0\"");

    [Fact]
    public async Task SlashCommand_Forged_Is401WithoutBody()
    {
        using var response = await server.ForgeAsync("acme");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Health_Endpoints_AnswerAndOthersAreNotFound()
    {
        (await server.Client.GetStringAsync(new Uri("/healthz/live", UriKind.Relative))).ShouldBe("live");
        (await server.Client.GetStringAsync(new Uri("/healthz/ready", UriKind.Relative))).ShouldBe("ready");
        using var other = await server.Client.GetAsync(new Uri("/api/messages", UriKind.Relative));
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        other.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Serve_AddressInUse_SaysSoInOneSentence()
    {
        var second = await server.Cli.RunAsync(["serve", "--store", SlackServer.Store], ("ASPNETCORE_URLS", server.Url));

        second.Exit.ShouldBe(1);
        second.Error.Trim().ShouldBe($"{server.Url} is in use; set ASPNETCORE_URLS to another address.");
        second.Output.ShouldNotContain("   at ");
    }
}
