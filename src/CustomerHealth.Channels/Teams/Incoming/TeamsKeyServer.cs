using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>Asks where the keys are, and then for them: over https, or from this very machine, wherever the first answer leads.</summary>
internal sealed class TeamsKeyServer(IOptions<TeamsOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>How long both answers may take together: Teams waits fifteen seconds for ours.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private const int LongestAnswer = 1024 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Limit })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <summary>The keys as they are published now.</summary>
    /// <exception cref="KeysNotReadException">They could not be had.</exception>
    public async Task<FrozenDictionary<string, TeamsKey>> ReadAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var metadata = await GetAsync(options.Value.OpenIdMetadataUrl, either.Token);
            if (!Uri.TryCreate(metadata.Text("jwks_uri"), UriKind.Absolute, out var where) || !TeamsOptions.MayBeBase(where))
                throw new KeysNotReadException("it names no https address of keys (jwks_uri)");
            var keys = TeamsKeySet.Of(await GetAsync(where, either.Token));
            return keys.Count > 0 ? keys : throw new KeysNotReadException("no key is published");
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is OperationCanceledException && limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested))
        {
            throw new KeysNotReadException(fault is OperationCanceledException ? "no answer came in time" : fault.Message, fault);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<JsonElement> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        using var response = await _client.GetAsync(url, cancellationToken);
        response.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
