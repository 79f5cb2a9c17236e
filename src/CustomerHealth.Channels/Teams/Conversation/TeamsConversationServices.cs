using CustomerHealth.Channels.Teams.Incoming;
using CustomerHealth.Core.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>The services that hear Teams and answer it.</summary>
internal static class TeamsConversationServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddTeamsConversation(this IServiceCollection services) => services
        .AddSingleton<TeamsKeyServer>()
        .AddSingleton<TeamsKeys>()
        .AddSingleton<TeamsTokenCheck>()
        .AddSingleton<TeamsTenant>()
        .AddSingleton<TeamsGate>()
        .AddSingleton<ITeamsReception, TeamsReception>()
        .AddSingleton<AwaitedAnswers>()
        .AddSingleton<ConsentReading>()
        .AddSingleton<TeamsPostbox>()
        .AddSingleton<TeamsTalk>()
        .AddSingleton<TeamsReferences>()
        .AddSingleton<SpentMessages>()
        .AddSingleton<TeamsPlaces>()
        .AddSingleton<TeamsPresses>()
        .AddSingleton<TeamsForms>()
        .AddSingleton<IInboxHandler, TeamsMessageWork>()
        .AddSingleton<IInboxHandler, TeamsPressWork>()
        .AddSingleton<IInboxHandler, TeamsChangeWork>();
}
