using CustomerHealth.Channels.Conversation;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Core.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>The services that hear Slack and answer it.</summary>
internal static class SlackConversationServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddSlackConversation(this IServiceCollection services) => services
        .AddSingleton<SlackSignature>()
        .AddSingleton<SlackGate>()
        .AddSingleton<SlackTeams>()
        .AddSingleton<SlackPostbox>()
        .AddSingleton<SlackTalk>()
        .AddSingleton<SlackWindowing>()
        .AddSingleton<SlackPlaces>()
        .AddSingleton<SlackHome>()
        .AddSingleton<SlackPresses>()
        .AddSingleton<SlackForms>()
        .AddSingleton<ISlackEndpoint, SlackCommands>()
        .AddSingleton<ISlackEndpoint, SlackInteractions>()
        .AddSingleton<ISlackEndpoint, SlackEvents>()
        .AddSingleton<IInboxHandler, SlackEventWork>()
        .AddSingleton<IInboxHandler, SlackPressWork>()
        .AddConversation();
}
