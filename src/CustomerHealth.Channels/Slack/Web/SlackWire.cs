using System.Net.Http.Headers;
using System.Text.Json;
using CustomerHealth.Channels.Calls;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>
/// Talks to Slack over HTTP: everything form-encoded, the token in the header and nowhere else, no redirect followed, answers of a bounded size. Nothing here
/// logs an address: those of uploads and answers are secrets.
/// </summary>
internal sealed class SlackWire : IDisposable
{
    private const string ScopesHeader = "X-OAuth-Scopes";
    private const int LongestAnswer = 16 * 1024 * 1024; // a page of a thousand users has two to four

    // Slack always says how long; a proxy in between may not.
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(30);

    private readonly Caller _caller;

    public SlackWire(IOptions<SlackOptions> options, TimeProvider clock)
    {
        Base = new Uri(options.Value.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/");
        _caller = new Caller(clock, LongestAnswer);
    }

    /// <summary>Where the Web API is, with a slash at the end.</summary>
    public Uri Base { get; }

    /// <summary>Calls a method of the Web API, once.</summary>
    /// <param name="method"><c>chat.postMessage</c>.</param>
    /// <param name="form">The fields.</param>
    /// <param name="credential">The token, or the app's own id and secret.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SlackAnswer<JsonElement>> CallAsync(string method, SlackForm form, AuthenticationHeaderValue credential, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Base, method)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = credential;
        return await SendAsync(request, Envelope, cancellationToken);
    }

    /// <summary>The permissions of the token, separated by commas; empty when Slack does not say.</summary>
    public async Task<SlackAnswer<string>> ScopesAsync(AuthenticationHeaderValue bearer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Base, "auth.test"));
        request.Headers.Authorization = bearer;
        return await SendAsync(request, answer => Envelope(answer).Select(_ => answer.Headers.GetValueOrDefault(ScopesHeader, "")), cancellationToken);
    }

    /// <summary>Posts to an address that Slack gave for it, without the token: only the status counts.</summary>
    public async Task<SlackAnswer<string>> PostAsync(Uri url, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        return await SendAsync<string>(request, static answer => new SlackAnswer<string>.Ok(answer.Body), cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _caller.Dispose();

    private async Task<SlackAnswer<T>> SendAsync<T>(HttpRequestMessage request, Func<CallResult.Answered, SlackAnswer<T>> read, CancellationToken cancellationToken)
        where T : notnull => await _caller.TryAsync(request, [ScopesHeader], cancellationToken) switch
        {
            CallResult.Answered { Status: 200 } answer => read(answer),
            CallResult.Answered { Status: 429 } answer => new SlackAnswer<T>.Limited(answer.Wait ?? UnsaidWait),
            CallResult.Answered { Status: var status } => new SlackAnswer<T>.Failed(status),
            CallResult.Unreached => new SlackAnswer<T>.Failed(null),
            _ => new SlackAnswer<T>.Unknown(),
        };

    private static SlackAnswer<JsonElement> Envelope(CallResult.Answered answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var envelope = document.RootElement;
            return (envelope.Flag("ok"), envelope.Text("error")) switch
            {
                (true, _) => new SlackAnswer<JsonElement>.Ok(envelope.Clone()),
                (_, "ratelimited" or "rate_limited") => new SlackAnswer<JsonElement>.Limited(answer.Wait ?? UnsaidWait),
                (_, { } error) => new SlackAnswer<JsonElement>.Refused(error, envelope.Text("needed")),
                _ => new SlackAnswer<JsonElement>.Failed(answer.Status),
            };
        }
        catch (JsonException)
        {
            return new SlackAnswer<JsonElement>.Failed(answer.Status);
        }
    }
}
