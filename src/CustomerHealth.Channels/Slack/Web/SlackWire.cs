using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>
/// Talks to Slack over HTTP: everything form-encoded, the token in the header and nowhere else, no redirect followed, answers of a bounded size. Nothing here
/// logs an address: those of uploads and answers are secrets.
/// </summary>
internal sealed class SlackWire : IDisposable
{
    /// <summary>How long one try may take.</summary>
    public static readonly TimeSpan TryLimit = TimeSpan.FromSeconds(10);

    private const int LongestAnswer = 16 * 1024 * 1024; // a page of a thousand users has two to four

    // Slack always says how long; a proxy in between may not.
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;
    private readonly AuthenticationHeaderValue _bearer;

    public SlackWire(IOptions<SlackOptions> options, TimeProvider clock)
    {
        Base = new Uri(options.Value.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/");
        _clock = clock;
        _bearer = new AuthenticationHeaderValue("Bearer", options.Value.BotToken);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer };
    }

    /// <summary>Where the Web API is, with a slash at the end.</summary>
    public Uri Base { get; }

    /// <summary>Calls a method of the Web API, once.</summary>
    public async Task<SlackAnswer<JsonElement>> CallAsync(string method, SlackForm form, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Base, method)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = _bearer;
        return await SendAsync(request, Envelope, cancellationToken);
    }

    /// <summary>The permissions of the token, separated by commas; empty when Slack does not say.</summary>
    public async Task<SlackAnswer<string>> ScopesAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Base, "auth.test"));
        request.Headers.Authorization = _bearer;
        return await SendAsync(request, (response, body) => Envelope(response, body).Select(_ => ScopesOf(response)), cancellationToken);
    }

    /// <summary>Posts to an address that Slack gave for it, without the token: only the status counts.</summary>
    public async Task<SlackAnswer<string>> PostAsync(Uri url, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        return await SendAsync<string>(request, static (_, body) => new SlackAnswer<string>.Ok(body), cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<SlackAnswer<T>> SendAsync<T>(HttpRequestMessage request, Func<HttpResponseMessage, string, SlackAnswer<T>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        using var limit = new CancellationTokenSource(TryLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await _client.SendAsync(request, either.Token);
            var body = await response.Content.ReadAsStringAsync(either.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => read(response, body),
                HttpStatusCode.TooManyRequests => new SlackAnswer<T>.Limited(WaitOf(response)),
                var status => new SlackAnswer<T>.Failed((int)status),
            };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new SlackAnswer<T>.Unknown();
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new SlackAnswer<T>.Failed(null);
        }
        catch (HttpRequestException)
        {
            // It broke off while sending or while answering: nobody knows which.
            return new SlackAnswer<T>.Unknown();
        }
        catch (InvalidOperationException)
        {
            // The answer claims a character set that does not exist. It came, so Slack may have acted.
            return new SlackAnswer<T>.Unknown();
        }
    }

    private SlackAnswer<JsonElement> Envelope(HttpResponseMessage response, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var envelope = document.RootElement;
            return (envelope.Flag("ok"), envelope.Text("error")) switch
            {
                (true, _) => new SlackAnswer<JsonElement>.Ok(envelope.Clone()),
                (_, "ratelimited" or "rate_limited") => new SlackAnswer<JsonElement>.Limited(WaitOf(response)),
                (_, { } error) => new SlackAnswer<JsonElement>.Refused(error, envelope.Text("needed")),
                _ => new SlackAnswer<JsonElement>.Failed((int)HttpStatusCode.OK),
            };
        }
        catch (JsonException)
        {
            return new SlackAnswer<JsonElement>.Failed((int)HttpStatusCode.OK);
        }
    }

    private static string ScopesOf(HttpResponseMessage response) => response.Headers.TryGetValues("X-OAuth-Scopes", out var values) ? string.Join(',', values) : "";

    private TimeSpan WaitOf(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _clock.GetUtcNow(),
            _ => UnsaidWait,
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked > LongestWait ? LongestWait : asked;
    }
}
