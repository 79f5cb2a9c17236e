using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>The app as Slack knows it: who may ask for tokens, the codes and refresh tokens that are good, each once, and what they are good for.</summary>
public sealed class FakeSlackApp(TimeProvider clock)
{
    /// <summary>The id of the app.</summary>
    public const string ClientId = "111.222";

    /// <summary>Its secret.</summary>
    public const string ClientSecret = "fake-client-secret";

    /// <summary>How long a token lives where tokens are rotated.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, FakeSlackWorkspace?> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (FakeSlackWorkspace Workspace, DateTimeOffset? GoodUntil)> _refresh = new(StringComparer.Ordinal);
    private int _number;

    /// <summary>Tokens expire, and come with a refresh token.</summary>
    public bool Rotates { get; set; }

    /// <summary>How long a refresh token that was used is still taken: Slack calls it a short grace period.</summary>
    public TimeSpan Grace { get; set; }

    /// <summary>Where Slack sends administrators back to; null: anywhere.</summary>
    public string? Redirect { get; set; }

    /// <summary>A person consents.</summary>
    /// <param name="workspace">Where; null: in a whole organisation.</param>
    /// <returns>The code, which is good once.</returns>
    public string Consent(FakeSlackWorkspace? workspace)
    {
        var code = New("code");
        _codes[code] = workspace;
        return code;
    }

    /// <summary>Answers <c>oauth.v2.access</c>.</summary>
    internal JsonObject Access(FakeSlackCall call)
    {
        var app = call.Authorization is ['B', 'a', 's', 'i', 'c', ' ', ..] basic ? Encoding.UTF8.GetString(Convert.FromBase64String(basic[6..])) : $"{call["client_id"]}:{call["client_secret"]}";
        if (!app.StartsWith(ClientId + ":", StringComparison.Ordinal))
            throw new FakeSlackRefusal("invalid_client_id");
        if (app != $"{ClientId}:{ClientSecret}")
            throw new FakeSlackRefusal("bad_client_secret");
        if (call["grant_type"] == "refresh_token")
            return Grant(Refreshed(call.Need("refresh_token")));
        if (Redirect is not null && call["redirect_uri"] != Redirect)
            throw new FakeSlackRefusal("bad_redirect_uri");
        return Grant(_codes.TryRemove(call.Need("code"), out var workspace) ? workspace : throw new FakeSlackRefusal("invalid_code"));
    }

    private FakeSlackWorkspace Refreshed(string token)
    {
        var now = clock.GetUtcNow();
        lock (_refresh)
        {
            if (!_refresh.TryGetValue(token, out var known) || known.GoodUntil <= now)
                throw new FakeSlackRefusal("invalid_refresh_token");
            _refresh[token] = known with { GoodUntil = known.GoodUntil ?? now + Grace };
            return known.Workspace;
        }
    }

    private JsonObject Grant(FakeSlackWorkspace? workspace)
    {
        var token = New(Rotates ? "xoxe.xoxb-1" : "xoxb");
        var refresh = New("xoxe-1");
        workspace?.Issue(token, Rotates ? clock.GetUtcNow() + TokenLife : null);
        if (Rotates && workspace is not null)
            _refresh[refresh] = (workspace, null);
        return new JsonObject
        {
            ["access_token"] = token,
            ["token_type"] = "bot",
            ["scope"] = workspace?.Scopes ?? "commands,chat:write",
            ["bot_user_id"] = FakeSlackWorkspace.BotUser,
            ["app_id"] = "A1",
            ["refresh_token"] = Rotates ? refresh : null,
            ["expires_in"] = Rotates ? (int)TokenLife.TotalSeconds : null,
            ["is_enterprise_install"] = workspace is null,
            ["team"] = workspace is null ? null : new JsonObject { ["id"] = workspace.TeamId, ["name"] = workspace.Name },
            ["enterprise"] = workspace is null ? new JsonObject { ["id"] = "E1", ["name"] = "All of it" } : workspace.EnterpriseId is { } id ? new JsonObject { ["id"] = id } : null,
            ["authed_user"] = new JsonObject { ["id"] = "U0ADMIN" },
        };
    }

    private string New(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref _number)}");
}
