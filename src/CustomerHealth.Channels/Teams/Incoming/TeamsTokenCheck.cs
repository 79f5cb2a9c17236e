using System.Text.Json;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using NodaTime.Extensions;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>Says whether a request comes from the Bot Connector service (its authentication, chat-protocols 2.3). There is no way to switch it off.</summary>
internal sealed class TeamsTokenCheck
{
    private const string Issuer = "https://api.botframework.com";
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;

    private static readonly Duration Skew = Duration.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly TeamsKeys _keys;
    private readonly string _app;
    private readonly TimeProvider _clock;

    public TeamsTokenCheck(TeamsKeys keys, IOptions<TeamsOptions> options, TimeProvider clock) => (_keys, _app, _clock) = (keys, options.Value.AppId, clock);

    /// <summary>Checks the header <c>Authorization</c>; null when it is not right.</summary>
    public async Task<TokenClaims?> CheckAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || Read(header[Scheme.Length..].Trim()) is not { } token)
            return null;
        if (Text(token.TryGetHeaderValue<string>("kid", out var kid), kid) is not { } id || await _keys.FindAsync(id, cancellationToken) is not { } key)
            return null;

        var checkedToken = await _handler.ValidateTokenAsync(token, RulesFor(key));
        return checkedToken.IsValid && Text(token.TryGetPayloadValue<string>("serviceurl", out var url), url) is { } serviceUrl ? new TokenClaims(serviceUrl, key.Endorsements) : null;
    }

    private static string? Text(bool found, string? text) => found && text is { Length: > 0 } ? text : null;

    private JsonWebToken? Read(string token)
    {
        if (token.Length > LongestToken || !_handler.CanReadToken(token))
            return null;

        try
        {
            return _handler.ReadJsonWebToken(token) is { Alg: SecurityAlgorithms.RsaSha256 } read ? read : null;
        }
        catch (Exception garbage) when (garbage is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    private TokenValidationParameters RulesFor(TeamsKey key) => new()
    {
        ValidateIssuer = true,
        ValidIssuer = Issuer,
        ValidateAudience = true,
        ValidAudience = _app,
        ValidateLifetime = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
    };

    private bool IsInTime(DateTime? from, DateTime? until)
    {
        var now = _clock.Now;
        return until is { } end && now <= At(end) + Skew && (from is not { } begin || At(begin) - Skew <= now);
    }

    private static Instant At(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc).ToInstant();
}
