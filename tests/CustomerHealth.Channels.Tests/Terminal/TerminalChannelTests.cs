using CustomerHealth.Channels.Tests.Contract;

namespace CustomerHealth.Channels.Tests.Terminal;

/// <summary>The terminal brings across what every channel does.</summary>
public sealed class TerminalChannelTests : ChannelContract
{
    private protected override Task<IPerson> MeetAsync(ScriptedBot bot) => Task.FromResult<IPerson>(new TerminalPerson(bot));
}
