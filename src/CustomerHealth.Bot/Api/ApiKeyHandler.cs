using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Bot.Api;

/// <summary><c>Authorization: Bearer KEY</c>: the key's hash is compared with every hash of the settings, in a time that tells nothing.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<ApiKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<ApiKeyOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";
    private const int LongestKey = 512;

    /// <inheritdoc />
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Teams sends a bearer token to another path, and that is none of ours to judge.
        if (!Request.Path.StartsWithSegments(ApiEndpoints.Root, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());

        var key = header[Bearer.Length..].Trim();
        return Task.FromResult(key.Length is > 0 and <= LongestKey && CallerOf(key) is { } name ? Ticket(name) : AuthenticateResult.Fail("unknown key"));
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem("Send a key of Api:Keys as 'Authorization: Bearer KEY'.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
    }

    private string? CallerOf(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        string? caller = null;
        foreach (var (name, sha256) in Options.Keys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, sha256))
                caller = name;
        }

        return caller;
    }

    private AuthenticateResult Ticket(string name) => AuthenticateResult.Success(
        new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], Scheme.Name)), Scheme.Name));
}
