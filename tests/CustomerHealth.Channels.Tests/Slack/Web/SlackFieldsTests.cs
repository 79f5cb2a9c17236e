using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Installing;
using CustomerHealth.Channels.Slack.Socket;
using CustomerHealth.Testing.Slack;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Tests.Slack.Web;

/// <summary>The proxy lets pass a field that the description does not name, so that a misspelt one would go unseen: names are held to it here.</summary>
public sealed class SlackFieldsTests
{
    [Fact]
    public async Task EveryMethod_EveryField_IsNamedInTheDescriptionAndEveryDescribedMethodIsUsed()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.Add(new FakeSlackUser("U2", "Csm One", "csm.one@example.com"));
        kit.Slack.Workspace.AddChannel("C2", "renewals", "U2");
        kit.Slack.Workspace.Channels["DU2"] = new FakeSlackChannel("DU2", null, ["U2", FakeSlackWorkspace.BotUser]);

        var posted = await EveryMethod.CallAllAsync(kit.Web, kit.Files);
        EveryMethod.Ok(await kit.Web.HistoryAsync(posted.Channel, 0, 15, default)).Items.ShouldNotBeEmpty();
        var view = EveryMethod.Ok(await kit.Web.OpenViewAsync(kit.Slack.Workspace.NewTrigger(), EveryMethod.Modal, default));
        EveryMethod.Ok(await kit.Web.UpdateViewAsync(view.Id, EveryMethod.Modal, view.Hash, default));

        var app = Options.Create(new SlackOptions
        {
            AppToken = FakeSocketMode.AppToken, ClientId = FakeSlackApp.ClientId, ClientSecret = FakeSlackApp.ClientSecret, PublicUrl = new Uri("https://health.example"), ApiBaseUrl = kit.Slack.Api,
        });
        var oauth = new SlackOAuth(kit.Wire, app, kit.Clock);
        kit.Slack.App.Rotates = true;
        var grant = EveryMethod.Ok(await oauth.ExchangeAsync(kit.Slack.App.Consent(kit.Slack.Workspace), default));
        var next = EveryMethod.Ok(await oauth.RenewAsync(grant.Token.Refresh!, default));
        (await oauth.RevokeAsync(next.Token, default)).ShouldBeTrue();
        EveryMethod.Ok(await new SlackConnections(kit.Wire, app).OpenAsync(default)).IsLoopback.ShouldBeTrue();

        var described = EveryMethod.Described();
        var calls = kit.Slack.Calls.Where(call => call.Method != "upload").ToArray();
        calls.Select(call => call.Method).Distinct().Order().ShouldBe(described.Keys.Order());
        calls.SelectMany(call => call.Fields.Keys.Select(field => (call.Method, field))).Where(sent => !described[sent.Method].Contains(sent.field)).ShouldBeEmpty();
    }
}
