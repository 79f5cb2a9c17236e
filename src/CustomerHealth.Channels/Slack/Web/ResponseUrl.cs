using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>An address at which one request may be answered: a secret, good for five posts within thirty minutes.</summary>
internal sealed class ResponseUrl
{
    private const string SlacksHost = "hooks.slack.com";
    private const int MostPosts = 5;

    private static readonly Duration Lifetime = Duration.FromMinutes(30);

    private readonly Instant _received;
    private int _posts;

    private ResponseUrl(Uri address, Instant received) => (Address, _received) = (address, received);

    /// <summary>The address itself.</summary>
    public Uri Address { get; }

    /// <summary>Takes an address of a verified request; false when it is not Slack's. A machine may answer itself only while it plays Slack.</summary>
    /// <param name="text">The address.</param>
    /// <param name="api">Where the Web API is.</param>
    /// <param name="received">When the request came.</param>
    /// <param name="url">What to answer at.</param>
    public static bool TryParse(string? text, Uri api, Instant received, [NotNullWhen(true)] out ResponseUrl? url)
    {
        url = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
            && (address is { Scheme: "https", IsDefaultPort: true, Host: SlacksHost } || (api.IsLoopback && address.IsLoopback && SlackOptions.MayBeBase(address)))
            ? new ResponseUrl(address, received)
            : null;
        return url is not null;
    }

    /// <summary>Takes one of its posts; false when it has none left, or is too old.</summary>
    public bool TryTake(Instant now) => now - _received < Lifetime && Interlocked.Increment(ref _posts) <= MostPosts;

    /// <summary>Never the address.</summary>
    public override string ToString() => "response_url";
}
