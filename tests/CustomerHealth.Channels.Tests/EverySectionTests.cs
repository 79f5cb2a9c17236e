using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Terminal;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests;

public sealed class EverySectionTests
{
    private static readonly Type[] Sections = [.. typeof(Section).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Section)))];

    [Fact]
    public void Terminal_DrawsEveryKindOfSection() => new TerminalRenderer().Draws.ShouldBe(Sections, ignoreOrder: true);

    [Fact]
    public void Slack_DrawsEveryKindOfSection() => new SlackRenderer().Draws.ShouldBe(Sections, ignoreOrder: true);

    [Fact]
    public void Teams_DrawsEveryKindOfSection() => new TeamsRenderer().Draws.ShouldBe(Sections, ignoreOrder: true);
}
