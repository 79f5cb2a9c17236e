using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>A token endpoint on a free port of 127.0.0.1 that gives a token, or says why not as Entra does.</summary>
internal sealed class AnEntra : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AnEntra(WebApplication app) => _app = app;

    /// <summary>The number of Entra's refusal; null: it gives a token.</summary>
    public int? Refusal { get; set; }

    /// <summary>The status of a proxy in between; null: there is none.</summary>
    public int? Status { get; set; }

    /// <summary>What was asked last: tenant, id and scope.</summary>
    public (string Tenant, string Id, string Scope) Asked { get; private set; }

    /// <summary>What to set as <c>Teams:TokenEndpoint</c>.</summary>
    public required string Endpoint { get; init; }

    public static async Task<AnEntra> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        AnEntra? entra = null;
        app.MapPost("/{tenant}/oauth2/v2.0/token", (HttpContext context, string tenant) => entra!.AnswerAsync(context, tenant));
        await app.StartAsync();
        return entra = new AnEntra(app) { Endpoint = $"{app.Urls.Single()}/{{tenant}}/oauth2/v2.0/token" };
    }

    /// <summary>Nobody is there any more.</summary>
    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext context, string tenant)
    {
        var form = await context.Request.ReadFormAsync();
        Asked = (tenant, form["client_id"].ToString(), form["scope"].ToString());
        if (Status is { } status)
            return Results.Text("no", statusCode: status);
        return Refusal is { } number
            ? Json(new JsonObject { ["error"] = "invalid_client", ["error_description"] = $"AADSTS{number}: '{form["client_secret"]}' is not it.", ["error_codes"] = new JsonArray(number) }, StatusCodes.Status401Unauthorized)
            : Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["access_token"] = "a-token" }, StatusCodes.Status200OK);
    }

    private static IResult Json(JsonObject body, int status) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);
}
