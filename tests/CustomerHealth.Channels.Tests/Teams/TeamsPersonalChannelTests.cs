using CustomerHealth.Channels.Tests.Contract;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>Teams brings across what every channel does, alone with the bot.</summary>
public sealed class TeamsPersonalChannelTests : ChannelContract
{
    private protected override async Task<IPerson> MeetAsync(ScriptedBot bot) => new TeamsPerson(await TeamsStage.OpenAsync(bot), isAmongOthers: false);
}
