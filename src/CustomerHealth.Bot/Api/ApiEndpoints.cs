namespace CustomerHealth.Bot.Api;

/// <summary>The HTTP API of version 1. With no key in <c>Api:Keys</c> it is off: its paths answer 404.</summary>
internal static class ApiEndpoints
{
    /// <summary>What its paths begin with.</summary>
    public const string Root = "/api/v1";

    /// <summary>Adds what the API needs; says whether it is on.</summary>
    public static bool AddApi(this IServiceCollection services, Workbench bench)
    {
        var configuration = bench.Settings.Configuration;
        services.AddApiDescription();
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
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapObservationsApi();
        api.MapHealthApi();
        api.MapChangesApi();
    }
}
