using CustomerHealth.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace CustomerHealth.Bot.Api;

/// <summary>Answers 503 with the sentence for the operator when the store fails; what else fails is 500 without a word of its inside.</summary>
internal sealed class StoreFailures : IExceptionHandler
{
    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not StoreException wrong)
            return false;
        await TypedResults.Problem(wrong.Message, statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        return true;
    }
}
