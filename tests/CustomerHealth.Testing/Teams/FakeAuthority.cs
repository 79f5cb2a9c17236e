using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Testing.Teams;

/// <summary>A server on a free port of 127.0.0.1 that publishes keys as the Bot Connector service does, and signs by them as it does.</summary>
public sealed class FakeAuthority : IAsyncDisposable
{
    private const string Issuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private ImmutableArray<FakeTeamsKey> _published = [];
    private int _reads;

    private FakeAuthority(WebApplication app, TimeProvider clock) => (_app, _clock, Key) = (app, clock, new FakeTeamsKey("k-1", "msteams"));

    /// <summary>The key that is published from the beginning.</summary>
    public FakeTeamsKey Key { get; }

    /// <summary>How often the keys were asked for.</summary>
    public int Reads => _reads;

    /// <summary>It answers with an error.</summary>
    public bool IsDown { get; set; }

    /// <summary>Where whoever asks for the keys is led to; null: the keys are given.</summary>
    public Uri? LeadsElsewhere { get; set; }

    /// <summary>Where it says that the keys are; null: where they are.</summary>
    public string? KeysElsewhere { get; set; }

    /// <summary>What to set as <c>Teams:OpenIdMetadataUrl</c>.</summary>
    public Uri Metadata => new($"{_app.Urls.Single()}/v1/.well-known/openidconfiguration");

    /// <summary>Starts it.</summary>
    public static async Task<FakeAuthority> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // Nothing of the environment: another address there would be taken.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var authority = new FakeAuthority(app, clock ?? TimeProvider.System);
        authority.Publish(authority.Key);
        app.MapGet("/v1/.well-known/openidconfiguration", authority.Configuration);
        app.MapGet("/v1/.well-known/keys", authority.Keys);
        await app.StartAsync();
        return authority;
    }

    /// <summary>Where the keys are.</summary>
    public Uri KeysUrl => new($"{_app.Urls.Single()}/v1/.well-known/keys");

    /// <summary>Publishes a key from now on, after those that are.</summary>
    public void Publish(FakeTeamsKey key) => _published = _published.Add(key);

    /// <summary>Publishes a key no more.</summary>
    public void Withdraw(FakeTeamsKey key) => _published = _published.Remove(key);

    /// <summary>The header of a request.</summary>
    /// <param name="app">The bot's app id.</param>
    /// <param name="serviceUrl">What the token says of the service.</param>
    /// <param name="key">Signs it; null for the first key.</param>
    /// <param name="change">What is different in the claims; null for nothing.</param>
    public string Bearer(string app, string serviceUrl, FakeTeamsKey? key = null, Action<JsonObject>? change = null) => Bearer(app, serviceUrl, (key ?? Key, "RS256"), change);

    /// <summary>The same, signed by a key and an algorithm.</summary>
    public string Bearer(string app, string serviceUrl, (FakeTeamsKey Key, string Algorithm) by, Action<JsonObject>? change = null)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject { ["iss"] = Issuer, ["aud"] = app, ["serviceurl"] = serviceUrl, ["nbf"] = now - 60, ["exp"] = now + 3600 };
        change?.Invoke(claims);
        return $"Bearer {by.Key.Sign(new JsonObject { ["alg"] = by.Algorithm, ["typ"] = "JWT", ["kid"] = by.Key.Id, ["x5t"] = by.Key.Id }, claims)}";
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Dispose();
    }

    private IResult Configuration() => IsDown
        ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
        : Results.Text(new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = KeysElsewhere ?? KeysUrl.AbsoluteUri }.ToJsonString(), "application/json");

    private IResult Keys()
    {
        Interlocked.Increment(ref _reads);
        if (LeadsElsewhere is { } elsewhere)
            return Results.Redirect(elsewhere.AbsoluteUri);
        return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. _published.Select(key => key.Published())]) }.ToJsonString(), "application/json");
    }
}
