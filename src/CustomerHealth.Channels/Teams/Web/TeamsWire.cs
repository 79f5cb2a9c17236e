using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CustomerHealth.Channels.Calls;
using CustomerHealth.Channels.Teams.Cards;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>
/// Talks to Teams' Connector over HTTP: the token in the header, and only to hosts that are allowed; no redirect followed. Nothing here logs an address or a body.
/// </summary>
internal sealed class TeamsWire(ServiceHosts hosts, TeamsToken tokens, TimeProvider clock) : IDisposable
{
    private const int LongestAnswer = 4 * 1024 * 1024; // a page of 500 members has about 200 KB
    private const int LongestCode = 60;
    private const string Json = "application/json";

    private const string TokenNotTaken =
        "Teams does not take the bot's token (401): Teams:AppId and Teams:TenantId must be those of the Azure bot, which must be a single-tenant one of that tenant";

    private readonly Caller _caller = new(clock, LongestAnswer);

    /// <summary>Makes a call, once; a token that is refused is replaced by a new one, once.</summary>
    public async Task<ConnectorAnswer<JsonElement>> CallAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        if (!hosts.TryAllow(call.Where, out var service))
            return new ConnectorAnswer<JsonElement>.Refused(0, ConnectorErrors.ForeignHost);

        var answer = new CallResult.Answered(401, "") as CallResult;
        for (var tries = 0; tries < 2 && answer is CallResult.Answered { Status: 401 }; tries++)
        {
            var had = await tokens.GetAsync(cancellationToken);
            if (had is not ConnectorAnswer<string>.Ok(var token))
                return had.Instead<JsonElement>();
            answer = await TryAsync(new Uri(service, call.Path), call, token, cancellationToken);
            if (answer is CallResult.Answered { Status: 401 })
                tokens.Forget(token);
        }

        return Read(answer);
    }

    /// <inheritdoc />
    public void Dispose() => _caller.Dispose();

    private async Task<CallResult> TryAsync(Uri url, ConnectorCall call, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Json));
        if (call.Body is { } body)
            request.Content = new StringContent(body.ToJsonString(CardJson.Options), Encoding.UTF8, Json);
        return await _caller.TryAsync(request, [], cancellationToken);
    }

    private static ConnectorAnswer<JsonElement> Read(CallResult answer) => answer switch
    {
        // It was taken, whatever it says of it.
        CallResult.Answered { Status: >= 200 and < 300 } said => new ConnectorAnswer<JsonElement>.Ok(Parsed(said.Body)),
        CallResult.Answered { Status: 401 } => new ConnectorAnswer<JsonElement>.ShutOut(TokenNotTaken),
        CallResult.Answered { Status: 429 } said => new ConnectorAnswer<JsonElement>.Limited(said.Wait),
        CallResult.Answered { Status: 408 or 412 or >= 500 or < 400 } said => new ConnectorAnswer<JsonElement>.Failed(said.Status, said.Wait),
        CallResult.Answered said => new ConnectorAnswer<JsonElement>.Refused(said.Status, CodeOf(said.Body)),
        CallResult.Unreached => new ConnectorAnswer<JsonElement>.Failed(null),
        _ => new ConnectorAnswer<JsonElement>.Unknown(),
    };

    private static JsonElement Parsed(string body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string CodeOf(string body) => Parsed(body).Part("error")?.Text("code") is { } code
        ? new string([.. code.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-' or '.').Take(LongestCode)])
        : "no code";
}
