using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CustomerHealth.Testing.Slack;

/// <summary>Something that goes wrong with one call.</summary>
/// <param name="name">For the test's output.</param>
/// <param name="happen">Answers in the call's stead; false lets the call go on.</param>
public sealed class FakeSlackFault(string name, Func<HttpContext, Func<JsonObject>, Task<bool>> happen)
{
    /// <summary>502 with a page of a proxy.</summary>
    public static FakeSlackFault BadGateway { get; } = Status(StatusCodes.Status502BadGateway, "<html>Bad Gateway</html>");

    /// <summary>The call is not taken, and the answer never comes.</summary>
    public static FakeSlackFault Hang { get; } = new("hang", async (context, _) => await ForeverAsync(context));

    /// <summary>The call is taken, and the answer never comes.</summary>
    public static FakeSlackFault TakeThenHang { get; } = new("take then hang", async (context, take) =>
    {
        take();
        return await ForeverAsync(context);
    });

    /// <summary>The call is taken, and the connection breaks off.</summary>
    public static FakeSlackFault TakeThenBreak { get; } = new("take then break", (context, take) =>
    {
        take();
        context.Abort();
        return Task.FromResult(true);
    });

    /// <summary>429, to come back in some seconds.</summary>
    public static FakeSlackFault TooMany(int seconds) => new($"429 for {seconds} s", async (context, _) =>
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return await WriteAsync(context, StatusCodes.Status429TooManyRequests, """{"ok":false,"error":"ratelimited"}""");
    });

    /// <summary>A status with a body.</summary>
    public static FakeSlackFault Status(int status, string body) => new($"{status}", (context, _) => WriteAsync(context, status, body));

    /// <summary>An envelope with an error.</summary>
    public static FakeSlackFault Error(string code, string more = "") =>
        new(code, (context, _) => WriteAsync(context, StatusCodes.Status200OK, $$"""{"ok":false,"error":"{{code}}"{{more}}}"""));

    /// <summary>A redirect to somewhere else.</summary>
    public static FakeSlackFault Redirect(string url) => new("redirect", async (context, _) =>
    {
        context.Response.Headers.Location = url;
        return await WriteAsync(context, StatusCodes.Status302Found, "");
    });

    /// <summary>Something happens just before the call is taken.</summary>
    public static FakeSlackFault First(Action happens) => new("first", (_, _) =>
    {
        happens();
        return Task.FromResult(false);
    });

    /// <inheritdoc />
    public override string ToString() => name;

    /// <summary>Lets it happen; false when the call goes on as if nothing had been.</summary>
    internal Task<bool> HappenAsync(HttpContext context, Func<JsonObject> take) => happen(context, take);

    private static async Task<bool> ForeverAsync(HttpContext context)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await context.RequestServices.GetRequiredService<Channel<string>>().Writer.WriteAsync(context.Request.Path, either.Token);
        await Task.Delay(Timeout.Infinite, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        context.Abort();
        return true;
    }

    private static async Task<bool> WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body);
        return true;
    }
}
