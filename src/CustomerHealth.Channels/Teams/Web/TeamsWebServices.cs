using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Files;
using CustomerHealth.Channels.Teams.Sending;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>The services that speak to Teams.</summary>
internal static class TeamsWebServices
{
    /// <summary>
    /// Adds them; the host registers the <see cref="TimeProvider"/>, the <see cref="IOutbox"/>, the <see cref="IInbox"/>, the <see cref="IConversationStore"/> and the
    /// <see cref="Core.HeldFiles.IHeldFileStore"/>.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="keys">What links to files are signed with; null: there are none.</param>
    public static IServiceCollection AddTeamsWeb(this IServiceCollection services, SecretKeys? keys)
    {
        services.TryAddSingleton(Random.Shared);
        services.TryAddSingleton<TeamsRenderer>();
        services.TryAddSingleton<ServiceHosts>();
        return services
            .AddSingleton<TeamsToken>()
            .AddSingleton<TeamsWire>()
            .AddSingleton<ThreadPace>()
            .AddSingleton<TeamsConnector>()
            .AddSingleton<TeamsPeople>()
            .AddSingleton<TeamsAddresses>()
            .AddSingleton<TeamsDirectory>()
            .AddSingleton<IChatDirectory>(provider => provider.GetRequiredService<TeamsDirectory>())
            .AddSingleton(provider => new FileLinks(keys, provider.GetRequiredService<IOptions<TeamsOptions>>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<OfferedFiles>()
            .AddSingleton<OneDrive>()
            .AddSingleton<IFileConsents, FileConsents>()
            .AddSingleton<IInboxHandler, FileConsentWork>()
            .AddSingleton<TeamsComposer>()
            .AddSingleton<IMessageComposer>(provider => provider.GetRequiredService<TeamsComposer>())
            .AddSingleton<TeamsPosting>()
            .AddSingleton<IPlatformSender, TeamsSender>();
    }
}
