using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>Gives files out to whoever has a good link to one; anything else is not found, and nothing says why.</summary>
internal static class FileLinkEndpoint
{
    private const int LongestName = 150;

    /// <summary>Maps <c>GET /files/{token}</c>; 404 when Teams is off.</summary>
    public static IEndpointRouteBuilder MapFileLinks(this IEndpointRouteBuilder endpoints)
    {
        // The link is the sign-in.
        endpoints.MapGet($"/{FileLinks.Path}/{{token}}", FindAsync).AllowAnonymous().WithMetadata(new SkipStatusCodePagesAttribute()).ExcludeFromDescription();
        return endpoints;
    }

    private static async Task<IResult> FindAsync(string token, HttpContext context)
    {
        var services = context.RequestServices;
        context.Response.Headers.CacheControl = "no-store";
        if (services.GetService<FileLinks>()?.Read(token) is not { } id
            || await services.GetRequiredService<IHeldFileStore>().FindAsync(id, context.RequestAborted) is not { } file
            || file.Bytes.IsEmpty
            || file.ExpiresAt <= services.GetRequiredService<TimeProvider>().Now)
        {
            return TypedResults.NotFound();
        }

        // Nothing in it runs in a page of ours, and no other site learns the link.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(SafeName(file.Name));
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(file.Bytes, file.MediaType);
    }

    /// <summary>Letters, digits and what is harmless in the name of a file on any system.</summary>
    private static string SafeName(string name)
    {
        var safe = new string([.. name.Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_' or '.' or '(' or ')').Take(LongestName)]).Trim(' ', '.');
        return safe.Length == 0 ? "file" : safe;
    }
}
