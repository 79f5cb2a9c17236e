using CustomerHealth.Channels.Tests.Contract;

namespace CustomerHealth.Channels.Tests.Slack.Socket;

/// <summary>Slack brings across over Socket Mode what every channel does, also what takes longer than Slack waits for an acknowledgement.</summary>
public sealed class SocketChannelTests : ChannelContract
{
    private protected override async Task<IPerson> MeetAsync(ScriptedBot bot) => new SlackPerson(await SlackStage.OpenLinkedAsync(bot));
}
