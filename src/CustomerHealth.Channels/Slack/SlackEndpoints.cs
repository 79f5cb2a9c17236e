using CustomerHealth.Channels.Slack.Conversation;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Inbox;
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
    /// <see cref="Core.Audit.IAuditLog"/> and the <see cref="TimeProvider"/>, and works off the inbox.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SlackOptions.Section);
        if (section.AsEnumerable().All(key => string.IsNullOrWhiteSpace(key.Value)))
            return services;

        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>()
            .AddOptions<SlackOptions>().Bind(section).ValidateOnStart();
        return services
            .AddSlackWeb()
            .AddSingleton<SlackRenderer>()
            .AddSingleton<SlackViews>()
            .AddSlackConversation();
    }

    /// <summary>Maps <c>POST /slack/commands</c>, <c>/slack/interactions</c> and <c>/slack/events</c>; 404 when Slack is off.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<SlackGate>() is not { } gate)
        {
            endpoints.Map(Anything, () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
            return endpoints;
        }

        // The signature is the sign-in. Slack gets bare status codes, never the host's error pages.
        foreach (var endpoint in endpoints.ServiceProvider.GetServices<ISlackEndpoint>())
        {
            endpoints.MapPost(endpoint.Path, context => gate.PassAsync(context, endpoint))
                .AllowAnonymous()
                .WithMetadata(new SkipStatusCodePagesAttribute())
                .ExcludeFromDescription();
        }

        return endpoints;
    }
}
