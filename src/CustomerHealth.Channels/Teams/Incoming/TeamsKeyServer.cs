using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using CustomerHealth.Channels.Calls;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>Asks where the keys are, and then for them: over https, or from this very machine, wherever the first answer leads. Nothing is repeated here: whoever needs a key asks again.</summary>
internal sealed class TeamsKeyServer(IOptions<TeamsOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>How long both answers may take together: Teams waits fifteen seconds for ours.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private const int LongestAnswer = 1024 * 1024;
    private const string TooLate = "no answer came in time";

    private readonly Caller _caller = new(clock, LongestAnswer);

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
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new KeysNotReadException(TooLate, fault);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _caller.Dispose();

    private async Task<JsonElement> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await _caller.TryAsync(request, [], cancellationToken) switch
        {
            CallResult.Answered { Status: 200, Body: var body } => Read(body, url),
            CallResult.Answered { Status: var status } => throw new KeysNotReadException(string.Create(CultureInfo.InvariantCulture, $"{url.Host} answered HTTP {status}")),
            CallResult.Unreached => throw new KeysNotReadException($"{url.Host} could not be reached"),
            _ => throw new KeysNotReadException($"{url.Host} gave no whole answer in time, or one that is too long"),
        };
    }

    private static JsonElement Read(string body, Uri url)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException fault)
        {
            throw new KeysNotReadException($"{url.Host} answered something that is no JSON", fault);
        }
    }
}
