using CustomerHealth.Channels.Slack.Conversation;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Installing;
using CustomerHealth.Channels.Slack.Socket;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack;

/// <summary>Slack's endpoints and services.</summary>
public static class SlackEndpoints
{
    private const string Anything = "/slack/{**path}";

    /// <summary>
    /// Adds Slack when any key of section <c>Slack</c> is set, and then checks the whole section at start; else Slack is off.
    /// The host registers the <see cref="Core.Commands.ICommandDispatcher"/>, the <see cref="IInbox"/>, the <see cref="Core.Outbox.IOutbox"/>, the
    /// <see cref="Core.Audit.IAuditLog"/>, the <see cref="IInstallations"/> and the <see cref="TimeProvider"/>, works off the inbox and calls each <see cref="ITokenRenewal"/> several times a minute.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SlackOptions.Section);
        if (section.IsOff)
            return services;

        var keys = ConfiguredKeys.Of(configuration);
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>()
            .AddOptions<SlackOptions>().Bind(section)
            .Validate(options => keys is not null || !options.HasOAuth, $"{SecretKey.Setting} is missing or too short, and tokens are not kept without it; {SecretKey.Expected}.")
            .ValidateOnStart();
        if (keys is not null && section.Get<SlackOptions>() is { HasOAuth: true })
            services.AddSlackInstalling(keys);
        services
            .AddSlackWeb()
            .AddSingleton<SlackRenderer>()
            .AddSingleton<SlackViews>()
            .AddSlackConversation();
        // Last, so that it ends first: nothing more is taken in while what was taken in is answered.
        if (section.Get<SlackOptions>() is { HasSocket: true })
            services.AddSingleton<SlackConnections>().AddSingleton<SlackEnvelopes>().AddHostedService<SlackSocket>();
        return services;
    }

    /// <summary>
    /// Maps <c>POST /slack/commands</c>, <c>/slack/interactions</c> and <c>/slack/events</c>, and where the app is installed by OAuth, <c>GET /slack/install</c>
    /// and <c>/slack/oauth_redirect</c>; 404 for what is off.
    /// </summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (services.GetService<SlackInstaller>() is not null)
            endpoints.MapInstalling();
        // Without the secret nobody could tell who asks: then Slack is heard over Socket Mode alone.
        if (services.GetService<SlackRenderer>() is null || services.GetRequiredService<IOptions<SlackOptions>>().Value.SigningSecret is null)
        {
            endpoints.Map(Anything, () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
            return endpoints;
        }

        var gate = services.GetRequiredService<SlackGate>();
        // The signature is the sign-in. Slack gets bare status codes, never the host's error pages.
        foreach (var endpoint in services.GetServices<ISlackEndpoint>())
        {
            endpoints.MapPost(endpoint.Path, context => gate.PassAsync(context, endpoint))
                .AllowAnonymous()
                .WithMetadata(new SkipStatusCodePagesAttribute())
                .ExcludeFromDescription();
        }

        return endpoints;
    }
}
