using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Security;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>The services that install the app, and keep its tokens.</summary>
internal static class SlackInstallServices
{
    /// <summary>Adds them; the host registers the <see cref="IInstallations"/>.</summary>
    public static IServiceCollection AddSlackInstalling(this IServiceCollection services, SecretKeys keys) => services
        .AddSingleton(_ => new SlackVault(keys))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<InstallWay>(provider, keys))
        .AddSingleton<SlackOAuth>()
        .AddSingleton<SlackInstalled>()
        .AddSingleton<SlackInstaller>()
        .AddSingleton<SlackRotation>()
        .AddSingleton<ITokenRenewal>(provider => provider.GetRequiredService<SlackRotation>());
}
