namespace CustomerHealth.Bot.Api;

/// <summary>Gives every problem that the framework answers by itself its type and a sentence for the sender.</summary>
internal static class ProblemSentences
{
    /// <summary>What kind of problem 429 is: the framework knows none.</summary>
    public const string TooManyRequestsType = "https://www.rfc-editor.org/rfc/rfc6585#section-4";

    private const int LongestShown = 100;

    /// <summary>Adds what is missing.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        problem.Status = status;
        problem.Type ??= status == StatusCodes.Status429TooManyRequests ? TooManyRequestsType : "about:blank";
        problem.Title ??= "The request failed";
        problem.Detail ??= Sentence(status, context.HttpContext) ?? problem.Title + ".";
    }

    private static string? Sentence(int status, HttpContext context) => status switch
    {
        StatusCodes.Status400BadRequest => "The request cannot be read.",
        StatusCodes.Status404NotFound => $"There is nothing at '{Shown(context.Request.Path)}'; GET /openapi/v1.json lists the addresses.",
        StatusCodes.Status405MethodNotAllowed => $"{Shown(context.Request.Method)} is not possible here; allowed is {context.Response.Headers.Allow}.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large; send it in parts.",
        StatusCodes.Status415UnsupportedMediaType => "The Content-Type must be application/json.",
        StatusCodes.Status500InternalServerError => "Something failed here that is not the fault of the request; the log of the server says what.",
        _ => null,
    };

    private static string Shown(string? text) => text is { Length: > LongestShown } ? text[..LongestShown] + "…" : text ?? "";
}
