using System.Text.Json;
using CustomerHealth.Channels.Calls;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>
/// The bot's own token, by client credentials of its tenant: kept until five minutes before it expires, and asked for once however many need it at a time.
/// </summary>
internal sealed class TeamsToken(IOptions<TeamsOptions> options, TimeProvider clock) : IDisposable
{
    private const string Scope = "https://api.botframework.com/.default";
    private const int LongestAnswer = 64 * 1024;
    private const int LongestCode = 40;

    private static readonly Duration Early = Duration.FromMinutes(5);

    private readonly Caller _caller = new(clock, LongestAnswer);
    private readonly Lock _gate = new();
    private (string Token, Instant Until)? _kept;
    private Task<ConnectorAnswer<string>>? _flight;

    /// <summary>A token that is good for some minutes at least, or why there is none.</summary>
    public async Task<ConnectorAnswer<string>> GetAsync(CancellationToken cancellationToken)
    {
        Task<ConnectorAnswer<string>> flight;
        lock (_gate)
        {
            if (_kept is { } kept && clock.Now < kept.Until - Early)
                return new ConnectorAnswer<string>.Ok(kept.Token);
            // Whoever gives up waiting does not stop it for the others; it ends by itself within a try's limit.
            flight = _flight is { IsCompleted: false } flying ? flying : _flight = AskAsync();
        }

        var answer = await flight.WaitAsync(cancellationToken);
        lock (_gate)
            return answer is not ConnectorAnswer<string>.Ok && _kept is { } old && clock.Now < old.Until ? new ConnectorAnswer<string>.Ok(old.Token) : answer;
    }

    /// <summary>Forgets a token that was refused, unless another has taken its place.</summary>
    public void Forget(string token)
    {
        lock (_gate)
        {
            if (_kept?.Token == token)
                _kept = null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _caller.Dispose();

    private async Task<ConnectorAnswer<string>> AskAsync()
    {
        await Task.Yield(); // not under the lock
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.TokenUrl)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"), new("client_id", options.Value.AppId), new("client_secret", options.Value.ClientSecret), new("scope", Scope),
            ]),
        };
        var answer = await _caller.TryAsync(request, [], CancellationToken.None);
        return answer switch
        {
            CallResult.Answered { Status: 200 } said => Read(said.Body),
            CallResult.Answered { Status: 429 } said => new ConnectorAnswer<string>.Limited(said.Wait),
            CallResult.Answered { Status: 400 or 401 or 403 } said => new ConnectorAnswer<string>.ShutOut(Because(said.Body)),
            CallResult.Answered said => new ConnectorAnswer<string>.Failed(said.Status, said.Wait),
            // No token was had, so nothing was sent.
            _ => new ConnectorAnswer<string>.Failed(null),
        };
    }

    private ConnectorAnswer<string> Read(string body)
    {
        if (Parsed(body) is not { } said || said.Text("access_token") is not { } token || said.Whole("expires_in") is not > 0)
            return new ConnectorAnswer<string>.Failed(200);
        lock (_gate)
            _kept = (token, clock.Now + Duration.FromSeconds(said.Whole("expires_in")!.Value));
        return new ConnectorAnswer<string>.Ok(token);
    }

    // Of what Entra says only the codes: the description may quote what was sent.
    private static string Because(string body)
    {
        var said = Parsed(body);
        var code = said?.Text("error") is { } error ? new string([.. error.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_').Take(LongestCode)]) : "no reason given";
        return EntraErrors.Sentence(code, [.. (said?.Items("error_codes") ?? []).Where(number => number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out _)).Select(number => number.GetInt32())]);
    }

    private static JsonElement? Parsed(string body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
