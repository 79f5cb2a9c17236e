using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Bot.Api;

/// <summary>Refuses query parameters that an endpoint does not know: an ignored <c>as_of</c> would answer for today without a word.</summary>
internal static class QueryParameters
{
    private const int LongestShown = 60;

    /// <summary>Lets the endpoint take these parameters and no other; case does not matter.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params string[] names) => endpoint.AddEndpointFilter(async (context, next) =>
        context.HttpContext.Request.Query.Keys.FirstOrDefault(key => !names.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? TypedResults.Problem(Sentence(unknown, names), statusCode: StatusCodes.Status400BadRequest)
            : await next(context));

    private static string Sentence(string unknown, string[] names)
    {
        var shown = unknown.Length <= LongestShown ? unknown : unknown[..LongestShown] + "…";
        return names.Length == 0 ? $"'{shown}' is not a parameter of this address; it takes none."
            : NearName.Of(unknown, names) is { } near ? $"'{shown}' is not a parameter of this address; did you mean '{near}'?"
            : $"'{shown}' is not a parameter of this address; allowed are {string.Join(" and ", names)}.";
    }
}
