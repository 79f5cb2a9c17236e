using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CustomerHealth.Bot.Api;

/// <summary><c>GET /api/v1/accounts/{key}/health</c>: all views of an account on a day.</summary>
internal static class HealthApi
{
    /// <summary>Maps it.</summary>
    public static void MapHealthApi(this IEndpointRouteBuilder api) => api.MapGet("/accounts/{key}/health", GetAsync)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
        .Takes("asOf", "known")
        .WithName("readHealth")
        .WithSummary("Every enabled view of an account, as known on a day. known=now asks for hindsight: what became known later counts too.");

    private static async Task<Results<Ok<HealthJson>, ProblemHttpResult>> GetAsync(
        string key, [FromServices] Workbench bench, CancellationToken cancellationToken, string? asOf = null, string? known = null)
    {
        var days = new ApiDays(bench.Settings);
        if (!days.TryRead("asOf", asOf, out var day, out var problem) || !days.TryHindsight(known, ref day, out problem))
            return problem;
        return await bench.Health.ReadAsync(key, day, HealthReader.CardWeeks, cancellationToken) is { } trend
            ? TypedResults.Ok(trend.ToJson())
            : TypedResults.Problem($"There is no account with the key '{key}'.", statusCode: StatusCodes.Status404NotFound);
    }
}
