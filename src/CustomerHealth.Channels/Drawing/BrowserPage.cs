using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Drawing;

/// <summary>A page that somebody reads in the browser: a heading and sentences, nothing loaded from anywhere, kept nowhere.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Heading">What came of it.</param>
/// <param name="Sentences">What to do; raw.</param>
internal sealed record BrowserPage(int Status, string Heading, params string[] Sentences) : IResult
{
    private const string Style =
        "body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1d2733;background:#f2f4f7}"
        + "main{max-width:34rem;margin:12vh auto 0;padding:2rem 2.25rem;background:#fff;border:1px solid #d5dbe3;border-top:4px solid #1f3a5f;border-radius:8px}"
        + "h1{margin:0 0 .75rem;font-size:1.35rem;color:#1f3a5f}p{margin:.6rem 0 0;overflow-wrap:anywhere}a{color:inherit}small{display:block;margin-top:1.5rem;color:#5b6878}"
        + "@media(prefers-color-scheme:dark){body{color:#e4e9ef;background:#11161c}main{background:#1a222c;border-color:#303c4a;border-top-color:#7fa8dc}h1{color:#a9c8ef}small{color:#9aa8b8}}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Another installation can be begun.</summary>
    public Uri? Again { get; init; }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        Close(response);
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(Html(), httpContext.RequestAborted);
    }

    /// <summary>What belongs to every answer of these pages, also to one that leads elsewhere.</summary>
    public static void Close(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private string Html()
    {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
            .Append(Escaped(Heading)).Append("</title><style>").Append(Style).Append("</style></head><body><main><h1>").Append(Escaped(Heading)).Append("</h1>");
        foreach (var sentence in Sentences)
            html.Append("<p>").Append(Escaped(sentence)).Append("</p>");
        if (Again is { } url)
            html.Append("<p><a href=\"").Append(Escaped(url.AbsoluteUri)).Append("\">Begin again</a></p>");
        return html.Append("<small>Customer Health</small></main></body></html>").ToString();
    }

    private static string Escaped(string text) => HtmlEncoder.Default.Encode(text);
}
