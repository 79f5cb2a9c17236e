using CustomerHealth.Channels.Tests.Contract;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>Teams brings across what every channel does, in a channel.</summary>
public sealed class TeamsGroupChannelTests : ChannelContract
{
    private protected override async Task<IPerson> MeetAsync(ScriptedBot bot) => new TeamsPerson(await TeamsStage.OpenAsync(bot), isAmongOthers: true);
}
