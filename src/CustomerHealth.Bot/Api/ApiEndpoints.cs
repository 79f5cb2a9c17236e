using Microsoft.OpenApi;

namespace CustomerHealth.Bot.Api;

/// <summary>The HTTP API of version 1. With no key in <c>Api:Keys</c> it is off: its paths answer 404.</summary>
internal static class ApiEndpoints
{
    private const string Root = "/api/v1";

    /// <summary>Adds what the API needs; says whether it is on.</summary>
    public static bool AddApi(this IServiceCollection services, Workbench bench)
    {
        var configuration = bench.Settings.Configuration;
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) => Describe(document)));
        var keys = ApiKeyOptions.Read(configuration);
        if (keys.Count == 0)
            return false;

        services.AddAuthentication(ApiKeyOptions.Scheme).AddScheme<ApiKeyOptions, ApiKeyHandler>(ApiKeyOptions.Scheme, options => options.Keys = keys);
        services.AddAuthorization();
        services.AddApiRateLimit(configuration.GetValue("Api:RequestsPerMinute", ApiRateLimit.Default));
        services.AddSingleton(bench);
        return true;
    }

    /// <summary>Maps the endpoints and the machine-readable description.</summary>
    public static void MapApi(this WebApplication app, bool isOn)
    {
        app.MapOpenApi();
        if (!isOn)
            return;

        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        var api = app.MapGroup(Root).RequireAuthorization().RequireRateLimiting(ApiRateLimit.Policy)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapObservationsApi();
        api.MapHealthApi();
        api.MapChangesApi();
    }

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CustomerHealth.Bot",
            Version = "v1",
            Description = "Send observations, read the views of an account, and why they changed. There is no merged score.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key whose SHA-256 stands in Api:Keys." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        document.Servers = null;
        return Task.CompletedTask;
    }
}
