using CustomerHealth.Channels.Tests.Contract;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>Slack brings across what every channel does.</summary>
public sealed class SlackChannelTests : ChannelContract
{
    private protected override async Task<IPerson> MeetAsync(ScriptedBot bot) => new SlackPerson(await SlackStage.OpenAsync(bot));
}
