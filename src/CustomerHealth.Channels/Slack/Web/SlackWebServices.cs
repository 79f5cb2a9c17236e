using CustomerHealth.Channels.Slack.Sending;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>The services that speak to Slack.</summary>
internal static class SlackWebServices
{
    /// <summary>Adds them; the host registers the <see cref="TimeProvider"/> and the <see cref="IOutbox"/>.</summary>
    public static IServiceCollection AddSlackWeb(this IServiceCollection services)
    {
        services.TryAddSingleton(Random.Shared);
        return services
            .AddSingleton<SlackWire>()
            .AddSingleton<SlackRetry>()
            .AddSingleton<SlackTokens>()
            .AddSingleton<SlackWorkspaces>()
            .AddSingleton<IChatDirectory>(provider => provider.GetRequiredService<SlackWorkspaces>())
            .AddSingleton<SlackResponder>()
            .AddSingleton<SlackComposer>()
            .AddSingleton<IMessageComposer>(provider => provider.GetRequiredService<SlackComposer>())
            .AddSingleton<IPlatformSender, SlackSender>();
    }
}
