using System.Globalization;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Installing;

/// <summary>Several workspaces: each has its own token, and what is known of one is not known of another.</summary>
public sealed class SlackWorkspacesTests
{
    /// <summary>CH-5: the same id and the same name are other people and other channels elsewhere.</summary>
    [Fact]
    public async Task Directory_TheSameIdsInTwoWorkspaces_AreToldApart()
    {
        await using var kit = await InBothAsync();
        kit.Slack.Workspace.Add(new FakeSlackUser("U7", "Mara", "mara@firm.example"));
        kit.Second.Add(new FakeSlackUser("U7", "A guest", "guest@elsewhere.example") { IsRestricted = true });
        kit.Slack.Workspace.AddChannel("C7", "pod", "U7");
        kit.Second.AddChannel("C8", "pod", "U7");
        var directory = kit.Host.Get<SlackWorkspaces>();

        (await directory.ProfileAsync(At("T000000001", "U7"), default))!.Name.ShouldBe("Mara");
        (await directory.ProfileAsync(At("T2", "U7"), default))!.IsOutsider.ShouldBeTrue();
        (await directory.PlaceAsync(At("T000000001", "#pod"), default))!.HasOutsiders.ShouldBeFalse();
        (await directory.PlaceAsync(At("T2", "#pod"), default))!.HasOutsiders.ShouldBeTrue();
        (await kit.SendAsync("slack:T000000001/#pod", "for the first")).ShouldBeOfType<SendOutcome.Sent>();
        (await kit.SendAsync("slack:T2/#pod", "for the second")).ShouldBeOfType<SendOutcome.Never>().Reason.ShouldContain("guests");

        kit.Slack.Workspace.Channels["C7"].Messages.ShouldHaveSingleItem().Text.ShouldContain("for the first");
        kit.Second.Channels["C8"].Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Command_InTheSecondWorkspace_OpensItsHomeThere()
    {
        await using var kit = await InBothAsync();

        var body = Event("app_home_opened", "T2", "Ev1", """{"type":"app_home_opened","user":"U2","tab":"home"}""");
        (await SendEventAsync(kit, body)).ShouldBe(System.Net.HttpStatusCode.OK);
        await kit.Host.SettledAsync();

        kit.Second.Views.ShouldContainKey("U2");
        kit.Slack.Workspace.Views.ShouldBeEmpty();
    }

    /// <summary>It is allowed and the app is not there yet: who asks is answered in the response, and what is sent waits for it, with what to do.</summary>
    [Fact]
    public async Task AllowedWorkspaceWithoutTheApp_IsAnsweredAndItsMessagesWait()
    {
        await using var kit = await AnInstall.OpenAsync();

        using var command = new SlackRequest { Body = SlackRequest.Slash("acme", "T2") }.ToMessage(kit.Host.Url);
        using var answer = await kit.Host.Client.SendAsync(command);
        var outcome = await kit.SendAsync("slack:T2/U2", "hello");

        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["blocks"].ShouldNotBeNull();
        var later = outcome.ShouldBeOfType<SendOutcome.Later>();
        later.Cause.ShouldBe(LaterCause.Platform);
        later.Reason.ShouldBe("The app is not installed in this workspace: open https://health.example/bot/slack/install and install it; what waits goes out then (not_installed)");
        kit.Slack.Calls.ShouldBeEmpty();
    }

    /// <summary>Whoever can write into the store cannot let the bot speak in one workspace with the tokens of another: what is encrypted is of its own row.</summary>
    [Fact]
    public async Task Send_TokensOfAnotherWorkspaceInItsRow_OpenNothing()
    {
        await using var kit = await InBothAsync();
        var store = (InMemoryInstallations)kit.Host.Get<IInstallations>();
        var rows = await store.AllAsync("slack", default);
        store.Put(rows.Single(row => row.Key.Workspace == "T2") with { Secret = rows.Single(row => row.Key.Workspace == "T000000001").Secret });

        (await kit.SendAsync("slack:T2/U2", "hello")).ShouldBeOfType<SendOutcome.Later>().Reason.ShouldEndWith("(token_sealed)");

        kit.Slack.CallsOf("chat.postMessage").ShouldBeEmpty();
    }

    /// <summary>Slack tells of the end in two ways, in any order and again; what was installed afterwards stays.</summary>
    [Theory]
    [InlineData("app_uninstalled,tokens_revoked")]
    [InlineData("tokens_revoked,app_uninstalled")]
    [InlineData("app_uninstalled,app_uninstalled")]
    public async Task Uninstalled_InAnyOrderAndAgain_RemovesThatInstallationAlone(string order)
    {
        await using var kit = await InBothAsync();
        var store = kit.Host.Get<IInstallations>();
        kit.Clock.Advance(TimeSpan.FromMinutes(1));
        string[] words = [.. order.Split(',').Select((kind, i) => End(kit, kind, $"Ev{i}"))];

        foreach (var word in words.Append(words[0]))
            await SendEventAsync(kit, word);
        await kit.Host.SettledAsync();

        (await store.AllAsync("slack", default)).ShouldHaveSingleItem().Key.Workspace.ShouldBe("T000000001");
        kit.Clock.Advance(TimeSpan.FromMinutes(1));
        (await kit.InstallAsync(kit.Second)).Page.ShouldContain("The app is installed");
        await SendEventAsync(kit, words[0].Replace("\"Ev0\"", "\"Ev9\"", StringComparison.Ordinal));
        await kit.Host.SettledAsync();
        (await store.AllAsync("slack", default)).Count.ShouldBe(2, "word that comes late is of the installation before");
    }

    private static async Task<AnInstall> InBothAsync()
    {
        var kit = await AnInstall.OpenAsync();
        (await kit.InstallAsync(kit.Slack.Workspace)).Page.ShouldContain("The app is installed");
        (await kit.InstallAsync(kit.Second)).Page.ShouldContain("The app is installed");
        return kit;
    }

    private static ChatAddress At(string workspace, string place) => new("slack", workspace, place);

    private static string End(AnInstall kit, string kind, string id) =>
        Event(kind, "T2", id, kind == "app_uninstalled" ? """{"type":"app_uninstalled"}""" : """{"type":"tokens_revoked","tokens":{"bot":["U0BOT"]}}""")
            .Replace("\"event_id\"", string.Create(CultureInfo.InvariantCulture, $"\"event_time\":{kit.Clock.GetUtcNow().ToUnixTimeSeconds()},\"event_id\""), StringComparison.Ordinal);

    private static string Event(string kind, string team, string id, string happened) =>
        $$"""{"type":"event_callback","team_id":"{{team}}","api_app_id":"A1","event_id":"{{id}}","event":{{happened}},"kind":"{{kind}}"}""";

    private static async Task<System.Net.HttpStatusCode> SendEventAsync(AnInstall kit, string body)
    {
        using var request = new SlackRequest { Body = body, Timestamp = SlackRequest.At(kit.Clock.GetUtcNow()) }.ToMessage(kit.Host.At("events"));
        using var answer = await kit.Host.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
