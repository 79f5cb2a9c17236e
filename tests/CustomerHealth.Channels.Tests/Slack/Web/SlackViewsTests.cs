using CustomerHealth.Channels.Slack.Web;

namespace CustomerHealth.Channels.Tests.Slack.Web;

public sealed class SlackViewsTests
{
    private const string Modal = """{"type":"modal","title":{"type":"plain_text","text":"Log"},"blocks":[]}""";
    private const string Home = """{"type":"home","blocks":[]}""";

    [Fact]
    public async Task View_OpenedThenUpdated_KeepsItsIdAndAnOldHashLoses()
    {
        await using var kit = await ASlackWeb.StartAsync();

        var opened = (await kit.Web.OpenViewAsync(kit.Slack.Workspace.NewTrigger(), Modal, default)).ShouldBeOfType<SlackAnswer<SlackView>.Ok>().Value;
        var updated = await kit.Web.UpdateViewAsync(opened.Id, Modal, opened.Hash, default);
        var late = await kit.Web.UpdateViewAsync(opened.Id, Modal, opened.Hash, default);

        updated.ShouldBeOfType<SlackAnswer<SlackView>.Ok>().Value.Id.ShouldBe(opened.Id);
        late.ShouldBe(new SlackAnswer<SlackView>.Refused("hash_conflict"));
    }

    [Fact]
    public async Task Open_TriggerTooOld_IsRefusedAndNotRepeated()
    {
        await using var kit = await ASlackWeb.StartAsync();
        var trigger = kit.Slack.Workspace.NewTrigger();
        kit.Clock.Advance(TimeSpan.FromSeconds(4));

        (await kit.Web.OpenViewAsync(trigger, Modal, default)).ShouldBe(new SlackAnswer<SlackView>.Refused("expired_trigger_id"));

        kit.Slack.CallsOf("views.open").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Publish_Home_IsShownToItsPerson()
    {
        await using var kit = await ASlackWeb.StartAsync();

        (await kit.Web.PublishHomeAsync("U1", Home, null, default)).ShouldBeOfType<SlackAnswer<SlackView>.Ok>();

        ((string?)kit.Slack.Workspace.Views["U1"]["type"]).ShouldBe("home");
    }
}
