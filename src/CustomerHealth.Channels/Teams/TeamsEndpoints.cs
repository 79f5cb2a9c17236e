using CustomerHealth.Channels.Conversation;
using CustomerHealth.Channels.Teams.Conversation;
using CustomerHealth.Channels.Teams.Files;
using CustomerHealth.Channels.Teams.Incoming;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Inbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Teams;

/// <summary>Teams' endpoints and services.</summary>
public static class TeamsEndpoints
{
    private const string Messages = "/api/messages";

    /// <summary>
    /// Adds Teams when any key of section <c>Teams</c> is set, and then checks the whole section at start; else Teams is off.
    /// The host registers the <see cref="Core.Commands.ICommandDispatcher"/>, the <see cref="IInbox"/>, the <see cref="Core.Outbox.IOutbox"/>, the
    /// <see cref="Core.Audit.IAuditLog"/>, the <see cref="Core.Conversations.IConversationStore"/>, the <see cref="Core.HeldFiles.IHeldFileStore"/> and the
    /// <see cref="TimeProvider"/>, and works off the inbox.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TeamsOptions.Section);
        if (section.IsOff)
            return services;

        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>()
            .AddOptions<TeamsOptions>().Bind(section).ValidateOnStart();
        return services.AddTeamsWeb(ConfiguredKeys.Of(configuration)).AddConversation().AddTeamsConversation();
    }

    /// <summary>Maps <c>POST</c> and <c>HEAD /api/messages</c>, and <c>GET /files/{token}</c>; 404 when Teams is off.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<TeamsGate>() is not { } gate)
        {
            endpoints.Map(Messages, () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
            return endpoints.MapFileLinks();
        }

        // The token is the sign-in. Teams gets bare status codes, never the host's error pages. It asks by HEAD whether somebody is here.
        endpoints.MapPost(Messages, gate.PassAsync).AllowAnonymous().WithMetadata(new SkipStatusCodePagesAttribute()).ExcludeFromDescription();
        endpoints.MapMethods(Messages, [HttpMethods.Head], () => TypedResults.Ok()).AllowAnonymous().ExcludeFromDescription();
        return endpoints.MapFileLinks();
    }
}
