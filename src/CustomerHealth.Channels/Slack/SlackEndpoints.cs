using CustomerHealth.Channels.Slack.Web;
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
    private const string Commands = "/slack/commands";

    /// <summary>
    /// Adds Slack when any key of section <c>Slack</c> is set, and then checks the whole section at start; else Slack is off.
    /// The host registers the <see cref="Core.Commands.ICommandDispatcher"/> and the <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SlackOptions.Section);
        if (section.AsEnumerable().All(key => string.IsNullOrWhiteSpace(key.Value)))
            return services;

        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>()
            .AddOptions<SlackOptions>().Bind(section).ValidateOnStart();
        return services
            .AddSingleton<SlackSignature>()
            .AddSingleton<SlackRenderer>()
            .AddSlackWeb()
            .AddScoped<SlackCommandHandler>();
    }

    /// <summary>Maps <c>POST /slack/commands</c>; 404 when Slack is off.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<SlackRenderer>() is null)
        {
            endpoints.Map(Commands, () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
            return endpoints;
        }

        // The signature is the sign-in. Slack gets bare status codes, never the host's error pages.
        endpoints.MapPost(Commands, HandleAsync)
            .AllowAnonymous()
            .WithMetadata(new SkipStatusCodePagesAttribute())
            .ExcludeFromDescription();
        return endpoints;
    }

    private static Task<IResult> HandleAsync(HttpRequest request, SlackCommandHandler handler, CancellationToken cancellationToken) =>
        handler.HandleAsync(request, cancellationToken);
}
