using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Teams;

/// <summary>
/// Where the bot's token may go. An activity says itself where it is to be answered, and whoever forges one would get the token: so only Microsoft's hosts and
/// those that an administrator has listed are spoken to.
/// </summary>
internal sealed class ServiceHosts(IOptions<TeamsOptions> options)
{
    /// <summary>Where Teams is when it has not said so yet.</summary>
    public const string Default = "https://smba.trafficmanager.net/teams/";

    // Anybody may have another name under trafficmanager.net: this one alone is Teams'.
    private const string TeamsHost = "smba.trafficmanager.net";

    private static readonly string[] Domains = ["botframework.com", "teams.microsoft.com", "teams.microsoft.us"];

    /// <summary>Whether the token may go there.</summary>
    public bool Allows(Uri url) =>
        url is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "" } && (IsMicrosofts(url) || options.Value.ServiceUrls.Any(listed => IsUnder(url, listed)));

    /// <summary>Whether the token may go there.</summary>
    /// <param name="text">The address, as Teams says it.</param>
    /// <param name="url">The same, with a slash at the end.</param>
    public bool TryAllow(string text, [NotNullWhen(true)] out Uri? url)
    {
        url = Uri.TryCreate(text, UriKind.Absolute, out var said) && Allows(said) ? new Uri(said.AbsoluteUri.TrimEnd('/') + "/") : null;
        return url is not null;
    }

    /// <summary>Whether a host is a domain or under it: <c>eu.firm.example</c> is under <c>firm.example</c>, <c>evilfirm.example</c> is not.</summary>
    public static bool IsUnder(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && host[^(domain.Length + 1)] == '.');

    private static bool IsMicrosofts(Uri url) => url is { Scheme: "https", IsDefaultPort: true }
        && (url.IdnHost.Equals(TeamsHost, StringComparison.OrdinalIgnoreCase) || Array.Exists(Domains, domain => IsUnder(url.IdnHost, domain)));

    private static bool IsUnder(Uri url, Uri listed) => TeamsOptions.MayBeBase(listed)
        && Uri.Compare(url, listed, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        && (url.AbsolutePath.TrimEnd('/') + "/").StartsWith(listed.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);
}
