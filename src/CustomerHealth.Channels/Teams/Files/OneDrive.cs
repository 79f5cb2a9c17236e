using System.Globalization;
using System.Net.Http.Headers;
using CustomerHealth.Channels.Calls;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>
/// Puts files where a person's consent says: into an upload session of their OneDrive, without the bot's token, in pieces. The address comes with the consent, so only
/// hosts of OneDrive and SharePoint are spoken to.
/// </summary>
internal sealed class OneDrive(IOptions<TeamsOptions> options, TimeProvider clock, Random random) : IDisposable
{
    /// <summary>
    /// A piece, in bytes: sessions take multiples of 320 KiB (Microsoft Graph, "Upload large files with an upload session"). The smallest, so that a line of 270 kbit/s
    /// carries it within a try.
    /// </summary>
    public const int Piece = 320 * 1024;

    private const int LongestAnswer = 256 * 1024;

    private static readonly string[] Domains = ["sharepoint.com", "sharepoint.us", "onedrive.com", "onedrive.live.com", "1drv.com"];

    private readonly Caller _caller = new(clock, LongestAnswer);
    private readonly Repetition<CallResult> _repetition = new(clock, random, IsPassing, answer => (answer as CallResult.Answered)?.Wait);

    /// <summary>Whether an address is OneDrive's or SharePoint's; a machine that plays Teams may play them too.</summary>
    public bool Allows(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.UserInfo.Length == 0
        && ((url is { Scheme: "https", IsDefaultPort: true } && Array.Exists(Domains, domain => ServiceHosts.IsUnder(url.IdnHost, domain)))
            || (url.IsLoopback && TeamsOptions.MayBeBase(url) && options.Value.ServiceUrls.Any(listed => listed.IsLoopback)));

    /// <summary>Puts a file there.</summary>
    /// <returns>Null when it is there; else why it is not, for a person.</returns>
    /// <param name="uploadUrl">Where: a secret, and one that is allowed.</param>
    /// <param name="bytes">What is in it; not empty.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> PutAsync(string uploadUrl, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        for (var from = 0; from < bytes.Length; from += Piece)
        {
            var piece = bytes.Slice(from, Math.Min(Piece, bytes.Length - from));
            var range = new ContentRangeHeaderValue(from, from + piece.Length - 1, bytes.Length);
            // The same piece again leaves the same behind.
            var answer = await _repetition.RunAsync(stop => PutAsync(new Uri(uploadUrl), piece, range, stop), cancellationToken);
            if (answer is not CallResult.Answered { Status: 200 or 201 or 202 })
                return Why(answer);
        }

        return null;
    }

    /// <inheritdoc />
    public void Dispose() => _caller.Dispose();

    private static bool IsPassing(CallResult answer) => answer is not CallResult.Answered { Status: < 500 and not 429 and not 408 };

    private static string Why(CallResult? answer) => answer switch
    {
        CallResult.Answered { Status: 404 or 409 or 410 or 416 } => "OneDrive does not wait for it any more",
        CallResult.Answered { Status: 507 } => "your OneDrive is full",
        CallResult.Answered { Status: var status } => string.Create(CultureInfo.InvariantCulture, $"OneDrive answered HTTP {status}"),
        CallResult.Unreached => "OneDrive could not be reached",
        _ => "OneDrive did not answer in time",
    };

    private async Task<CallResult> PutAsync(Uri url, ReadOnlyMemory<byte> piece, ContentRangeHeaderValue range, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(piece);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentRange = range;
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = content };
        return await _caller.TryAsync(request, [], cancellationToken);
    }
}
