using CustomerHealth.Core.Explanations.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CustomerHealth.Bot.Api;

/// <summary><c>GET /api/v1/accounts/{key}/health/changes</c>: why the views changed between two days (SC-12).</summary>
internal static class ChangesApi
{
    private const int DefaultDays = 28;

    /// <summary>Maps it.</summary>
    public static void MapChangesApi(this IEndpointRouteBuilder api) => api.MapGet("/accounts/{key}/health/changes", GetAsync)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
        .Takes("from", "to")
        .WithName("explainChanges")
        .WithSummary("What each view's change between two days is made of; the parts sum to the delta. from defaults to 28 days before to, to defaults to today.");

    private static async Task<Results<Ok<ChangesJson>, ProblemHttpResult>> GetAsync(
        string key, [FromServices] Workbench bench, CancellationToken cancellationToken, string? from = null, string? to = null)
    {
        var days = new ApiDays(bench.Settings);
        if (!days.TryRead("to", to, out var last, out var problem))
            return problem;
        var first = last.DaysBefore(DefaultDays);
        if (from is not null && !days.TryRead("from", from, out first!, out problem))
            return problem!;
        if (first.Day > last.Day)
            return Problem($"from is {first.Day:uuuu-MM-dd}, after to ({last.Day:uuuu-MM-dd}).", StatusCodes.Status400BadRequest);
        return await bench.Changes.ReadAsync(key, first, last, cancellationToken) is { } explanation
            ? TypedResults.Ok(ChangesJson.Of(explanation))
            : Problem($"There is no account with the key '{key}'.", StatusCodes.Status404NotFound);
    }

    private static ProblemHttpResult Problem(string detail, int status) => TypedResults.Problem(detail, statusCode: status);
}
