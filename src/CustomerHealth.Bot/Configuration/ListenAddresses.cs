using System.Net;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Checks the addresses that <c>serve</c> listens on: the web server takes a slip in one for another address, open to everybody.</summary>
internal static class ListenAddresses
{
    private const string Socket = "http://unix:/";

    /// <summary>What is wrong in a list with semicolons; null when nothing is.</summary>
    /// <param name="urls">Such as <c>http://127.0.0.1:5080;http://[::1]:5080</c>; host <c>*</c> or <c>+</c> stands for every address of the machine, <c>http://unix:/PATH</c> for a socket.</param>
    public static string? Fault(string urls) => urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(url => !IsGood(url))
        .Select(url => $"is '{urls}', and '{url}' is no address to listen on; expected http or https, an IP address, localhost or * (every address of this machine), and a port, as in http://127.0.0.1:5080.")
        .FirstOrDefault();

    private static bool IsGood(string url)
    {
        if (url.StartsWith(Socket, StringComparison.OrdinalIgnoreCase))
            return url.Length > Socket.Length;
        // * and + are no hosts of an address, so that any that is one stands in for them.
        var named = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(address.Host.Trim('[', ']'), out _))
            && address is { PathAndQuery: "/", UserInfo: "", Fragment: "" };
    }
}
