using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CustomerHealth.Testing.Teams;

/// <summary>Something that goes wrong with one call.</summary>
/// <param name="name">For the test's output.</param>
/// <param name="happen">Answers in the call's stead; it may let the call be taken first.</param>
public sealed class FakeConnectorFault(string name, Func<HttpContext, Func<Task>, Task> happen)
{
    /// <summary>The call is taken, and the answer never comes.</summary>
    public static FakeConnectorFault TakeThenHang { get; } = new("take then hang", async (context, take) =>
    {
        var answer = context.Response.Body;
        context.Response.Body = Stream.Null;
        await take();
        context.Response.Body = answer;
        await ForeverAsync(context);
    });

    /// <summary>The call is not taken, and the answer never comes.</summary>
    public static FakeConnectorFault Hang { get; } = new("hang", (context, _) => ForeverAsync(context));

    /// <summary>502 with a page of a proxy, longer than anybody reads.</summary>
    public static FakeConnectorFault BadGateway { get; } = Status(StatusCodes.Status502BadGateway, "<html>" + new string('x', 200_000));

    /// <summary>412, as Teams sometimes answers when it is busy.</summary>
    public static FakeConnectorFault Precondition { get; } = Status(StatusCodes.Status412PreconditionFailed, "");

    /// <summary>429, to come back in some seconds.</summary>
    public static FakeConnectorFault TooMany(int seconds) => new($"429 for {seconds} s", async (context, _) =>
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await WriteAsync(context, StatusCodes.Status429TooManyRequests, """{"error":{"code":"TooManyRequests","message":"slow down"}}""");
    });

    /// <summary>A status with an error of Teams'.</summary>
    public static FakeConnectorFault Error(int status, string code) =>
        Status(status, $$$"""{"error":{"code":"{{{code}}}","message":"as said to a@firm.example"}}""");

    /// <summary>A status with a body.</summary>
    public static FakeConnectorFault Status(int status, string body) => new($"{status}", (context, _) => WriteAsync(context, status, body));

    /// <summary>A redirect to somewhere else.</summary>
    public static FakeConnectorFault Redirect(string url) => new("redirect", (context, _) =>
    {
        context.Response.Headers.Location = url;
        return WriteAsync(context, StatusCodes.Status307TemporaryRedirect, "");
    });

    /// <inheritdoc />
    public override string ToString() => name;

    /// <summary>Lets it happen.</summary>
    internal Task HappenAsync(HttpContext context, Func<Task> take) => happen(context, take);

    private static async Task ForeverAsync(HttpContext context)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await context.RequestServices.GetRequiredService<Channel<string>>().Writer.WriteAsync(context.Request.Path, either.Token);
        await Task.Delay(Timeout.Infinite, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        context.Abort();
    }

    private static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }
}
