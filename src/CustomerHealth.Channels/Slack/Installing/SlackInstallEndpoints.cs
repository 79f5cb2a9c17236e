using CustomerHealth.Channels.Drawing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>Where an administrator installs the app: <c>GET /slack/install</c> leads to Slack, and Slack back to <c>GET /slack/oauth_redirect</c>.</summary>
internal static class SlackInstallEndpoints
{
    private const string Cookie = "customerhealth-install";

    /// <summary>Maps them.</summary>
    public static void MapInstalling(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var (way, oauth, installer) = (services.GetRequiredService<InstallWay>(), services.GetRequiredService<SlackOAuth>(), services.GetRequiredService<SlackInstaller>());
        var options = services.GetRequiredService<IOptions<SlackOptions>>().Value;

        Plain(endpoints.MapGet("/slack/install", (Delegate)((HttpContext context) => Begin(context, way, oauth, options))));
        Plain(endpoints.MapGet("/slack/oauth_redirect", (Delegate)((HttpContext context) => FinishAsync(context, way, installer, options))));
    }

    private static void Plain(RouteHandlerBuilder endpoint) => endpoint.AllowAnonymous().WithMetadata(new SkipStatusCodePagesAttribute()).ExcludeFromDescription();

    private static RedirectHttpResult Begin(HttpContext context, InstallWay way, SlackOAuth oauth, SlackOptions options)
    {
        var (state, browser) = way.Open();
        BrowserPage.Close(context.Response);
        context.Response.Cookies.Append(Cookie, browser, OfTheWay(options));
        return TypedResults.Redirect(oauth.Consent(state).AbsoluteUri);
    }

    private static async Task<IResult> FinishAsync(HttpContext context, InstallWay way, SlackInstaller installer, SlackOptions options)
    {
        var query = context.Request.Query;
        var isOurs = await way.TakeAsync(query["state"] is [var state] ? state : null, context.Request.Cookies[Cookie], context.RequestAborted);
        context.Response.Cookies.Delete(Cookie, OfTheWay(options));
        if (!isOurs)
            return installer.NoWay();

        return (query["error"], query["code"]) switch
        {
            ([{ Length: > 0 } error], _) => installer.Ended(error),
            (_, [{ Length: > 0 } code]) => await installer.InstallAsync(code, context.RequestAborted),
            _ => installer.NoWay(),
        };
    }

    // Lax: the way back is a link from Slack's page.
    private static CookieOptions OfTheWay(SlackOptions options) => new()
    {
        HttpOnly = true,
        Secure = options.PublicUrl?.Scheme == Uri.UriSchemeHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = InstallWay.Life.ToTimeSpan(),
        IsEssential = true,
    };
}
