using System.Text;

namespace CustomerHealth.Channels.Calls;

/// <summary>
/// Calls a platform over HTTP: one try of limited length, no redirect followed, no cookie kept, answers of a bounded size. Nothing here logs an address: some are
/// secrets.
/// </summary>
internal sealed class Caller : IDisposable
{
    /// <summary>How long one try may take.</summary>
    public static readonly TimeSpan TryLimit = TimeSpan.FromSeconds(10);

    // Of what is refused only the code at its beginning is read.
    private const int LongestRefusal = 64 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;
    private readonly int _longest;

    /// <summary>Makes one.</summary>
    /// <param name="clock">Limits the tries.</param>
    /// <param name="longest">The longest answer that is read, in bytes.</param>
    public Caller(TimeProvider clock, int longest)
    {
        (_clock, _longest) = (clock, longest);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Makes one try.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="headers">Which headers of the answer to keep.</param>
    /// <param name="cancellationToken">Stops it, by an exception.</param>
    public async Task<CallResult> TryAsync(HttpRequestMessage request, IReadOnlyList<string> headers, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TryLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await BodyAsync(response, either.Token);
            return body is null
                ? new CallResult.Unanswered()
                : new CallResult.Answered((int)response.StatusCode, body) { Wait = WaitOf(response), Headers = Kept(response, headers) };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new CallResult.Unanswered();
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested && fault.InnerException is TimeoutException)
        {
            return new CallResult.Unreached(); // no connection within its time
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new CallResult.Unreached();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // It broke off while sending or while answering: nobody knows which.
            return new CallResult.Unanswered();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    // Null when an answer is longer than it may be: it was done, and what it says is lost.
    private async Task<string?> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var most = response.IsSuccessStatusCode ? _longest : LongestRefusal;
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (read.Length <= most)
        {
            var more = await body.ReadAsync(buffer, cancellationToken);
            if (more == 0)
                break;
            read.Write(buffer, 0, more);
        }

        return read.Length <= most || !response.IsSuccessStatusCode ? Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)Math.Min(read.Length, most)) : null;
    }

    private TimeSpan? WaitOf(HttpResponseMessage response)
    {
        TimeSpan? asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _clock.GetUtcNow(),
            _ => null,
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked > LongestWait ? LongestWait : asked;
    }

    private static Dictionary<string, string> Kept(HttpResponseMessage response, IReadOnlyList<string> names) => names
        .Where(response.Headers.Contains)
        .ToDictionary(name => name, name => string.Join(',', response.Headers.GetValues(name)), StringComparer.OrdinalIgnoreCase);
}
