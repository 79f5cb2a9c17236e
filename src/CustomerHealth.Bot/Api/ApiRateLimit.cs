using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CustomerHealth.Bot.Api;

/// <summary>So many requests a minute for each caller; those without a good key share one small allowance for each address.</summary>
internal static class ApiRateLimit
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "api";

    /// <summary>Requests a minute for a caller with a key, unless <c>Api:RequestsPerMinute</c> says otherwise.</summary>
    public const int Default = 600;

    private const int Strangers = 60;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Adds the limiter.</summary>
    public static IServiceCollection AddApiRateLimit(this IServiceCollection services, int perMinute) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Policy, context => context.User.Identity is { IsAuthenticated: true, Name: { } caller }
            ? Window("key:" + caller, perMinute)
            : Window("address:" + context.Connection.RemoteIpAddress, Math.Min(Strangers, perMinute)));
        limiter.OnRejected = RefuseAsync;
    });

    private static RateLimitPartition<string> Window(string partition, int perMinute) => RateLimitPartition.GetFixedWindowLimiter(
        partition, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Minute, QueueLimit = 0 });

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Minute;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await TypedResults.Problem($"Too many requests; try again in {seconds} s.", statusCode: StatusCodes.Status429TooManyRequests, type: ProblemSentences.TooManyRequestsType)
            .ExecuteAsync(rejected.HttpContext);
    }
}
